using Xunit;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>
/// Kernels of 16 bits beside the same kernels of floats: whatever they write is what those write, rounded once.
/// </summary>
internal sealed class KernelComparison(string title, IReadOnlyList<Declaration> declarations, ElementType element)
{
    private readonly Action<Arguments>[] kernels =
        CompiledKernels.Of(title, declarations, element.Name, element.Stub);

    private readonly Action<Arguments>[] singles = CompiledKernels.Of(
        title, [.. declarations.Select(static declaration => declaration.Unrounded)], ElementType.Reference);

    /// <summary>Compares all kernels over a batch.</summary>
    public void Check(KernelData data, Func<Declaration, bool>? where = null)
    {
        for (int i = 0; i < declarations.Count; i++)
        {
            if (where is null || where(declarations[i]))
            {
                Check(i, data);
            }
        }
    }

    private void Check(int index, KernelData data)
    {
        var declaration = declarations[index];
        string what = $"{declaration}, {data.Rows} rows of {data.Classes}";
        using var single = data.Of(declaration, element.Format, widened: true, Placing.AtEnd);
        singles[index](single);
        foreach (var placing in Enum.GetValues<Placing>())
        {
            using var arguments = data.Of(declaration, element.Format, widened: false, placing);
            kernels[index](arguments);
            foreach (var (name, type) in declaration.Outputs)
            {
                AssertEqual(type, name, single, arguments, $"{what}: {name}");
            }

            if (declaration.Returns != "void")
            {
                AssertResult(declaration.Returns, "result", single, arguments, $"{what}: result");
            }
        }
    }

    private void AssertEqual(string type, string name, Arguments single, Arguments arguments, string what)
    {
        if (Declaration.IsResult(type))
        {
            AssertResult(type[4..], name, single, arguments, what);
        }
        else if (type.Contains("<T>", StringComparison.Ordinal))
        {
            ReadOnlySpan<float> expected = single.Span<float>(name);
            ReadOnlySpan<ushort> actual = arguments.Span<ushort>(name);
            for (int i = 0; i < expected.Length; i++)
            {
                if (element.Format.Narrow(expected[i]) != actual[i])
                {
                    Assert.Fail($"{what}[{i}] is {element.Format.Widen(actual[i]):R}, the float is {expected[i]:R}");
                }
            }
        }
        else
        {
            Assert.True(
                single.Span<int>(name).SequenceEqual(arguments.Span<int>(name)), $"{what} differs from that of floats");
        }
    }

    private void AssertResult(string type, string name, Arguments single, Arguments arguments, string what)
    {
        double expected = single.ResultOf(name);
        expected = type == "T" ? element.Format.Widen(element.Format.Narrow(expected)) : expected;
        Assert.True(
            expected.Equals(arguments.ResultOf(name)),
            $"{what} is {arguments.ResultOf(name):R}, that of floats is {expected:R}");
    }
}
