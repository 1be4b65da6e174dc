using LossGen.Tests.Numerics;
using LossGen.Tests.Snapshots.BuiltInEngine;
using Xunit;

namespace LossGen.Tests.Snapshots;

/// <summary>
/// The passes of the library are the text that the generator emits; accepting snapshots writes their files.
/// </summary>
public sealed class LibraryPassTests
{
    // The library takes the stride as a parameter; kernels whose rows are adjacent pass the number of classes.
    private const string Strided = ", int rowStride";

    private static readonly string Folder = Path.Combine(RepositoryFiles.Numerics, "Passes");

    public static TheoryData<string, string> ElementsAndWidths
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (var width in (string[])["Vector512", "Vector128", "Scalar"])
            {
                all.Add("Single", width);
                all.Add("Double", width);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(ElementsAndWidths))]
    public void Passes_of_most_kernels(string element, string width)
    {
        Emission emission = new(element, width, "");
        Verify($"{element}Passes.{width}.cs", LibraryPassText.Of(
            $"{element}Passes",
            (emission.Of(Strided, withGradient: true), "Max"),
            (emission.Of(Strided, withGradient: true), "ExpSum"),
            (emission.Of(Strided, withGradient: false), "ExpSum"),
            (emission.Of("", withGradient: true), "Gradient")));
    }

    [Theory]
    [MemberData(nameof(ElementsAndWidths))]
    public void Passes_of_label_smoothing(string element, string width)
    {
        Emission emission = new(element, width, ", LabelSmoothing = 0.1");
        Verify($"{element}Passes.Smoothing.{width}.cs", LibraryPassText.Of(
            $"{element}Passes",
            (emission.Of(Strided, withGradient: true), "ExpSum"),
            (emission.Of(Strided, withGradient: false), "ExpSum"),
            (emission.Of("", withGradient: true), "Gradient")));
    }

    private static void Verify(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.Equal(text, File.ReadAllText(file));
    }

    private sealed class Emission(string element, string width, string options)
    {
        private readonly string _type = element == "Single" ? "float" : "double";

        public string Of(string stride, bool withGradient) => EmittedKernel.Of($"""
            [CrossEntropyKernel(VectorWidth = VectorWidth.{width}{options})]
            public static partial {_type} Loss(
                ReadOnlySpan<{_type}> logits, ReadOnlySpan<int> targets, int classes
                {stride}{(withGradient ? $", Span<{_type}> gradient" : "")});
            """);
    }
}
