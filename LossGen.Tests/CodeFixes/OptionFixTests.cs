using LossGen.CodeFixes.Fixes;
using LossGen.Tests.CodeFixes.Kit;
using Xunit;

namespace LossGen.Tests.CodeFixes;

/// <summary>Fixes of the options on the attribute.</summary>
public sealed class OptionFixTests
{
    [Theory]
    [InlineData("[CrossEntropyKernel]", "[CrossEntropyKernel(Reduction = Reduction.None)]")]
    [InlineData("[CrossEntropyKernel()]", "[CrossEntropyKernel(Reduction = Reduction.None)]")]
    [InlineData("[CrossEntropyKernel(Classes = 3)]", "[CrossEntropyKernel(Classes = 3, Reduction = Reduction.None)]")]
    [InlineData(
        "[CrossEntropyKernel(Reduction = Reduction.Sum, Classes = 3)]",
        "[CrossEntropyKernel(Reduction = Reduction.None, Classes = 3)]")]
    [InlineData("[Obsolete, CrossEntropyKernel] ", "[Obsolete, CrossEntropyKernel(Reduction = Reduction.None)] ")]
    public Task ReduceToNone(string before, string after) => FixAssert.FixesAsync(
        new ReduceToNoneFix(), Declaration(before), Declaration(after), "Set 'Reduction = Reduction.None'");

    [Theory]
    [InlineData("(VectorWidth = VectorWidth.Scalar)", "")]
    [InlineData("(VectorWidth = VectorWidth.Vector512, Classes = 3)", "(Classes = 3)")]
    [InlineData("(Classes = 3, VectorWidth = VectorWidth.Vector128)", "(Classes = 3)")]
    public Task RemoveWidth(string before, string after)
        => FixAssert.FixesAsync(new RemoveWidthFix(), Reduced(before), Reduced(after), "Remove 'VectorWidth'");

    [Fact]
    public Task AllWidths() => FixAssert.FixesAllAsync(
        new RemoveWidthFix(),
        [
            Reduced("(VectorWidth = VectorWidth.Scalar)")
                + Reduced("(VectorWidth = VectorWidth.Vector256)").Replace("Losses", "More", StringComparison.Ordinal),
        ],
        [Reduced("") + Reduced("").Replace("Losses", "More", StringComparison.Ordinal)]);

    private static string Declaration(string attributes)
        => $"partial class Losses {{ {attributes} public static partial void Loss("
            + "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses); }";

    private static string Reduced(string options)
        => $"partial class Losses {{ [CrossEntropyKernel{options}] public static partial float Loss("
            + "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets); } ";
}
