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
    [InlineData("{|LOSSGEN060:ZLoss = double.NaN|}")]
    [InlineData("{|LOSSGEN060:PolyEpsilon = double.NegativeInfinity|}")]
    [InlineData("{|LOSSGEN060:FocalGamma = -0.5|}")]
    [InlineData("{|LOSSGEN060:FocalGamma = double.PositiveInfinity|}")]
    [InlineData("{|LOSSGEN060:LogitScale = 0|}")]
    [InlineData("{|LOSSGEN060:LogitSoftcap = -30|}")]
    [InlineData("{|LOSSGEN060:LogitSoftcap = double.NaN|}")]
    [InlineData("{|LOSSGEN060:LogitSoftcap = double.PositiveInfinity|}")]
    [InlineData("{|LOSSGEN060:LogitScale = -1|}, {|LOSSGEN060:ZLoss = double.NaN|}")]
    public Task OutOfRange(string options) => ReportsAsync(options, "");

    [Theory]
    [InlineData("{|LOSSGEN027:LabelSmoothing = 0.1|}", ", double labelSmoothing")]
    [InlineData("{|LOSSGEN027:LabelSmoothing = 0|}", ", float labelSmoothing")]
    [InlineData("{|LOSSGEN027:ZLoss = 0.1|}", ", double zLoss")]
    [InlineData("{|LOSSGEN027:LogitScale = 1|}", ", float logitScale")]
    [InlineData("{|LOSSGEN027:IgnoreIndex = -100|}", ", [KernelParameter(KernelRole.IgnoreIndex)] long padding")]
    [InlineData("{|LOSSGEN027:Accumulate = false|}", ", bool accumulate, Span<float> gradient")]
    public Task ConstantAndParameter(string options, string parameters) => ReportsAsync(options, parameters);

    [Theory]
    [InlineData("{|LOSSGEN061:FocalGamma = 2|}, LabelSmoothing = 0.1", "")]
    [InlineData("{|LOSSGEN061:FocalGamma = 2|}", ", double labelSmoothing")]
    [InlineData("PolyEpsilon = 1", ", double {|LOSSGEN061:focalGamma|}")]
    [InlineData("{|LOSSGEN061:{|LOSSGEN061:FocalGamma = 2|}|}, LabelSmoothing = 0.1, PolyEpsilon = 1", "")]
    [InlineData("FocalGamma = 0, LabelSmoothing = 0.1, ZLoss = -1, PolyEpsilon = 1, LogitScale = 3", "")]
    [InlineData("{|LOSSGEN061:GeneralizedQ = 0.7|}, LabelSmoothing = 0.1", "")]
    [InlineData("{|LOSSGEN061:GeneralizedQ = 0.7|}", ", double polyEpsilon")]
    [InlineData("FocalGamma = 2, {|LOSSGEN061:GeneralizedQ = 0.7|}", "")]
    [InlineData("FocalGamma = 2", ", float {|LOSSGEN061:generalizedQ|}")]
    [InlineData("GeneralizedQ = 0, LabelSmoothing = 0.1", "")]
    [InlineData("{|LOSSGEN061:TokenScaling = true|}, LabelSmoothing = 0.1", "")]
    [InlineData("PolyEpsilon = 1", ", bool {|LOSSGEN061:tokenScaling|}")]
    [InlineData(
        "{|LOSSGEN061:{|LOSSGEN061:TokenScaling = true|}|}, FocalGamma = 2", ", double {|LOSSGEN061:generalizedQ|}")]
    [InlineData("GeneralizedQ = 0.7, {|LOSSGEN061:TokenScaling = true|}", "")]
    [InlineData("TokenScaling = false, LabelSmoothing = 0.1, PolyEpsilon = 1", "")]
    public Task FormWithAnotherTerm(string options, string parameters) => ReportsAsync(options, parameters);

    [Theory]
    [InlineData("Classes = 3, {|LOSSGEN062:IgnoreIndex = 1|}", "")]
    [InlineData("Classes = 3", ", long {|LOSSGEN062:ignoreIndex|}")]
    [InlineData("Classes = 3, {|LOSSGEN062:FocalGamma = 2|}, {|LOSSGEN062:PolyEpsilon = 1|}", "")]
    [InlineData("Classes = 3", ", float {|LOSSGEN062:polyEpsilon|}")]
    [InlineData("Classes = 3, {|LOSSGEN062:GeneralizedQ = 0.5|}", "")]
    [InlineData("Classes = 3", ", double {|LOSSGEN062:generalizedQ|}")]
    [InlineData("Classes = 3, {|LOSSGEN062:TokenScaling = true|}", "")]
    [InlineData("Classes = 3", ", bool {|LOSSGEN062:tokenScaling|}")]
    [InlineData("Classes = 3, ZLoss = 1, LabelSmoothing = 0.1, LogitScale = 2", "")]
    [InlineData("", ", int classes")]
    [InlineData("", ", Span<float> losses")]
    [InlineData("", ", ReadOnlySpan<float> classWeights")]
    public Task SoftTargets(string options, string parameters)
        => ReportsAsync(options, parameters, "ReadOnlySpan<float> targetProbabilities");

    [Fact]
    public Task SoftTargetsThatNothingMeasures()
        => ReportsAsync("", ", Span<float> gradient", "ReadOnlySpan<float> {|LOSSGEN064:targetProbabilities|}");

    [Fact]
    public Task TwoKindsOfTargets()
        => ReportsAsync(
            "Classes = 3",
            ", [KernelParameter(KernelRole.TargetProbabilities)] ReadOnlySpan<float> {|LOSSGEN063:soft|}");

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

    [Theory]
    [InlineData("{|LOSSGEN046:ClassAxis = 0|}", "int innerSize")]
    [InlineData("{|LOSSGEN047:ClassAxis = 1|}", "Span<float> gradient")]
    [InlineData("ClassAxis = 1", "int innerSize")]
    [InlineData("ClassAxis = -1", "Span<float> gradient")]
    [InlineData("", "int {|LOSSGEN048:innerSize|}")]
    [InlineData("ClassAxis = -1", "int {|LOSSGEN048:innerSize|}")]
    [InlineData("ClassAxis = 1", "{|LOSSGEN017:long|} innerSize")]
    [InlineData("Classes = 16, {|LOSSGEN049:Parallel = true|}", "Span<float> gradient")]
    [InlineData("Classes = 17, Parallel = true", "Span<float> gradient")]
    [InlineData("Parallel = true", "Span<float> gradient")]
    public Task WhereClassesStandAndWhoComputes(string options, string parameters) => DiagnosticAssert.ReportsAsync(
        $"static partial class Losses {{ [CrossEntropyKernel({options})] public static partial float Loss("
        + $"ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {parameters}); }}");

    private static Task ReportsAsync(
        string options, string parameters,
        string targets = "ReadOnlySpan<int> targets") => DiagnosticAssert.ReportsAsync(
        $"static partial class Losses {{ [CrossEntropyKernel({options})] public static partial float Loss("
        + $"ReadOnlySpan<float> logits, {targets}{parameters}); }}");
}
