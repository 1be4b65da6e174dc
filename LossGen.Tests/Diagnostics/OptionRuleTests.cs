using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Diagnostics;

public sealed class OptionRuleTests
{
    [Theory]
    [InlineData("{|LOSSGEN024:Classes = -1|}")]
    [InlineData("LabelSmoothing = 0.5, {|LOSSGEN024:Classes = int.MinValue|}")]
    [InlineData("{|LOSSGEN025:LabelSmoothing = -0.1|}")]
    [InlineData("{|LOSSGEN025:LabelSmoothing = 1.0000000000000002|}")]
    [InlineData("{|LOSSGEN025:LabelSmoothing = double.NaN|}")]
    [InlineData("{|LOSSGEN025:LabelSmoothing = double.PositiveInfinity|}")]
    [InlineData("{|LOSSGEN025:LabelSmoothing = 0.5 + 0.75|}, {|LOSSGEN024:Classes = -2|}")]
    [InlineData("{|LOSSGEN026:Reduction = (Reduction)7|}")]
    [InlineData("{|LOSSGEN026:EmptyMean = (EmptyMean)(-1)|}")]
    [InlineData("{|LOSSGEN026:SmoothingWeights = (SmoothingWeights)2|}")]
    [InlineData("{|LOSSGEN026:VectorWidth = (VectorWidth)64|}")]
    public Task OutOfRange(string options) => ReportsAsync(options, "");

    [Theory]
    [InlineData("{|LOSSGEN027:LabelSmoothing = 0.1|}", ", double labelSmoothing")]
    [InlineData("{|LOSSGEN027:LabelSmoothing = 0|}", ", float labelSmoothing")]
    [InlineData("{|LOSSGEN027:IgnoreIndex = -100|}", ", [KernelParameter(KernelRole.IgnoreIndex)] long padding")]
    [InlineData("{|LOSSGEN027:Accumulate = false|}", ", bool accumulate, Span<float> gradient")]
    public Task ConstantAndParameter(string options, string parameters) => ReportsAsync(options, parameters);

    [Fact]
    public Task UndefinedRole() => ReportsAsync("", ", [KernelParameter({|LOSSGEN026:(KernelRole)99|})] int classes");

    [Theory]
    [InlineData("Classes = \"3\"")]
    [InlineData("Classes = Count()")]
    [InlineData("Reduction = \"Sum\"")]
    [InlineData("Missing = 3")]
    [InlineData("LabelSmoothing = null")]
    [InlineData("new[] { 1 }, typeof(int)")]
    [InlineData("Classes = 3, Classes = 4")]
    public Task ArgumentsThatAreNotConstantsAreTheCompilersToReport(string options)
        => ReportsAsync(options, "");

    private static Task ReportsAsync(string options, string parameters) => DiagnosticAssert.ReportsAsync(
        $"static partial class Losses {{ [CrossEntropyKernel({options})] public static partial float Loss("
        + $"ReadOnlySpan<float> logits, ReadOnlySpan<int> targets{parameters}); }}");
}
