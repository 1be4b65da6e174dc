using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Diagnostics;

public sealed class CombinationRuleTests
{
    [Theory]
    [InlineData("float", "", "float {|LOSSGEN040:outputGradient|}")]
    [InlineData(
        "void", "Reduction = Reduction.None", "ReadOnlySpan<float> {|LOSSGEN040:outputGradient|}, Span<float> losses")]
    [InlineData("float", "Reduction = Reduction.Sum", "double {|LOSSGEN040:divisor|}")]
    [InlineData("void", "Reduction = Reduction.None", "float {|LOSSGEN040:divisor|}, Span<float> losses")]
    [InlineData("float", "{|LOSSGEN040:Accumulate = true|}", "Span<float> losses")]
    [InlineData("float", "", "bool {|LOSSGEN040:accumulate|}")]
    public Task NoEffect(string returns, string options, string parameters)
        => ReportsAsync(returns, options, parameters);

    [Theory]
    [InlineData("float", "", "int {|LOSSGEN040:sequenceLength|}")]
    [InlineData("float", "TargetShift = 0", "int {|LOSSGEN040:sequenceLength|}")]
    [InlineData("float", "Reduction = Reduction.Sum", "EmptyMean {|LOSSGEN040:emptyMean|}")]
    [InlineData("float", "{|LOSSGEN043:TargetShift = 1|}", "Span<float> losses")]
    [InlineData("float", "{|LOSSGEN043:TargetShift = -2|}", "Span<float> losses")]
    [InlineData("float", "", "long {|LOSSGEN043:targetShift|}")]
    [InlineData("float", "{|LOSSGEN027:TargetShift = 1|}", "int targetShift, int sequenceLength")]
    [InlineData("float", "{|LOSSGEN027:EmptyMean = EmptyMean.Zero|}", "EmptyMean emptyMean")]
    [InlineData(
        "float", "LabelSmoothing = 0.1, {|LOSSGEN027:SmoothingWeights = SmoothingWeights.Weighted|}",
        "SmoothingWeights smoothingWeights")]
    [InlineData("float", "LabelSmoothing = 0.1", "double {|LOSSGEN042:divisor|}, SmoothingWeights smoothingWeights")]
    [InlineData("float", "Classes = 3", "SmoothingWeights {|LOSSGEN040:smoothingWeights|}")]
    [InlineData("float", "", "int {|LOSSGEN044:rowStride|}")]
    [InlineData("float", "", "nint {|LOSSGEN044:rowStride|}, Span<float> gradient")]
    [InlineData("float", "", "{|LOSSGEN017:long|} rowStride, int classes")]
    [InlineData("float", "TargetShift = 1", "{|LOSSGEN017:long|} sequenceLength")]
    [InlineData("float", "", "{|LOSSGEN017:int|} emptyMean")]
    [InlineData("float", "", "{|LOSSGEN017:bool|} cancellationToken")]
    public Task WhereRowsAndTargetsStand(string returns, string options, string parameters)
        => ReportsAsync(returns, options, parameters);

    [Theory]
    [InlineData("float", "", "{|LOSSGEN041:ReadOnlySpan<float>|} outputGradient, Span<float> gradient")]
    [InlineData(
        "double", "Reduction = Reduction.Sum", "{|LOSSGEN041:Span<float>|} outputGradient, Span<float> gradient")]
    [InlineData("void", "Reduction = Reduction.None", "{|LOSSGEN041:float|} outputGradient, Span<float> gradient")]
    public Task OutputGradientsOfAnotherShape(string returns, string options, string parameters)
        => ReportsAsync(returns, options, parameters);

    [Theory]
    [InlineData("double {|LOSSGEN042:divisor|}")]
    [InlineData("ReadOnlySpan<float> {|LOSSGEN042:sampleWeights|}")]
    [InlineData("out double {|LOSSGEN042:totalWeight|}")]
    [InlineData(
        "[KernelParameter(KernelRole.SampleWeights)] ReadOnlySpan<float> {|LOSSGEN042:@class|}, float "
            + "{|LOSSGEN042:divisor|}")]
    public Task UnweightedSmoothingWithOneDivisor(string parameters)
        => ReportsAsync("float", "LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted", parameters);

    [Theory]
    [InlineData("ReadOnlySpan<int> targets, int classes, int innerSize, int {|LOSSGEN050:rowStride|}")]
    [InlineData(
        "ReadOnlySpan<int> targets, int classes, int innerSize, [KernelParameter(KernelRole.RowStride)] nint "
            + "{|LOSSGEN050:@fixed|}")]
    public Task AStrideAcrossPlanes(string parameters) => DiagnosticAssert.ReportsAsync(
        "static partial class Losses { [CrossEntropyKernel(ClassAxis = 1)] public static partial float Loss("
        + $"ReadOnlySpan<float> logits, {parameters}); }}");

    [Theory]
    [InlineData(
        "System.Numerics.Tensors.ReadOnlyTensorSpan<float> logits, ReadOnlySpan<int> targets, int classes, int "
            + "{|LOSSGEN051:rowStride|}")]
    [InlineData(
        "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, nint {|LOSSGEN051:rowStride|}, "
            + "System.Numerics.Tensors.TensorSpan<float> gradient")]
    public Task AStrideOfTensors(string parameters) => DiagnosticAssert.ReportsAsync(
        $"static partial class Losses {{ [CrossEntropyKernel] public static partial float Loss({parameters}); }}");

    [Theory]
    [InlineData("", "out double {|LOSSGEN065:zLoss|}")]
    [InlineData("ZLoss = 0", "out float {|LOSSGEN065:zLoss|}")]
    [InlineData("Reduction = Reduction.None", "double zLoss, Span<float> losses, "
        + "[KernelParameter(KernelRole.ZLossResult)] out double {|LOSSGEN065:z|}", "void")]
    public Task AZLossThatIsNotThere(string options, string parameters, string returns = "float")
        => ReportsAsync(returns, options, parameters);

    [Theory]
    [InlineData("{|LOSSGEN062:TargetShift = 1|}", "int sequenceLength")]
    [InlineData("", "int {|LOSSGEN062:targetShift|}, int sequenceLength")]
    [InlineData("", "out int {|LOSSGEN062:correct|}")]
    [InlineData("{|LOSSGEN062:PolyEpsilon = 1|}", "Span<float> logSumExp, Span<int> predictions")]
    [InlineData(
        "LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted",
        "ReadOnlySpan<float> {|LOSSGEN042:sampleWeights|}")]
    public Task RowRolesOfSoftTargets(string options, string parameters) => DiagnosticAssert.ReportsAsync(
        $"static partial class Losses {{ [CrossEntropyKernel({options})] public static partial float Loss("
        + $"ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, int classes, {parameters}); }}");

    [Theory]
    [InlineData("float", "", "ReadOnlySpan<float> sampleWeights")]
    [InlineData("float", "", "Span<float> logSumExp")]
    [InlineData("float", "", "Span<int> predictions")]
    [InlineData("void", "Reduction = Reduction.None", "ReadOnlySpan<float> outputGradient, Span<float> gradient")]
    public Task WhatHasAnElementARowTellsRowsFromClasses(string returns, string options, string parameters)
        => DiagnosticAssert.IsCleanAsync(GeneratorRun.Of(
            $"public static partial class Losses {{ [CrossEntropyKernel({options})] public static partial {returns} "
            + $"Loss(ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, {parameters}); }}"));

    private static Task ReportsAsync(
        string returns, string options, string parameters) => DiagnosticAssert.ReportsAsync(
        $"static partial class Losses {{ [CrossEntropyKernel({options})] public static partial {returns} Loss("
        + $"ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {parameters}); }}");
}
