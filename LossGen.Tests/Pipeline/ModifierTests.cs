using LossGen.Oracle.Depth;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Pipeline;

/// <summary>Every combination of modifiers, one file each, of which the compiler and the rules refuse most.</summary>
public sealed class ModifierTests
{
    private const int Share = 5;

    private static readonly string[] Accessibilities =
        ["", "public ", "private ", "internal ", "protected ", "protected internal ", "private protected ", "file "];

    private static readonly string[] Others =
        [
            "", "new ", "unsafe ", "extern ", "async ", "virtual ", "abstract ", "override ", "sealed ", "readonly ",
            "required ", "ref ", "new unsafe ",
        ];

    [Theory]
    [InlineData("static ", "partial ", 30)]
    [InlineData("", "partial ", 0)]
    [InlineData("static ", "", 0)]
    [InlineData("", "", 0)]
    public async Task EveryCombination(string isStatic, string isPartial, int leastKernels)
    {
        string[] containers = isPartial.Length > 0 ? ["class", "struct", "interface", "record"] : ["class"];
        string[] sources =
        [
            .. from accessibility in Accessibilities
               from other in Others
               where TestDepth.Takes(accessibility + other, Share)
               from container in containers
               select $"partial {container} C {{ [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)] "
                   + $"{accessibility}{isStatic}{other}{isPartial}float Loss(ReadOnlySpan<float> logits, "
                   + "ReadOnlySpan<int> targets); }",
        ];
        var run = GeneratorRun.Of([.. sources.Select(static (source, i) => $"namespace F{i} {{ {source} }}")]);
        var verdicts = await DeclarationVerdicts.OfAsync(run, sources.Length);
        Assert.Empty(
            verdicts.Zip(sources, static (v, s) => v.Problem is null ? null : $"{v.Verdict}: {s}\n{v.Problem}")
                .OfType<string>());
        if (TestDepth.IsFull)
        {
            Assert.InRange(verdicts.Count(static v => v.Verdict == Verdict.Kernel), leastKernels, leastKernels * 4);
        }

        Assert.DoesNotContain(verdicts, static v => v.Verdict == Verdict.NotFound);
    }
}
