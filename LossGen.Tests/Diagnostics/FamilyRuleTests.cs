using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Diagnostics;

public sealed class FamilyRuleTests
{
    private const string Logits = "ReadOnlySpan<float> logits";
    private const string Both = Logits + ", ReadOnlySpan<float> teacherLogits";

    [Theory]
    [InlineData("SoftmaxKernel", "void {|LOSSGEN080:M|}(" + Logits + ", Span<float> probabilities)")]
    [InlineData("LogSoftmaxKernel", "void {|LOSSGEN080:M|}(" + Logits + ", Span<float> logProbabilities)")]
    [InlineData("DistillationKernel", "float {|LOSSGEN080:M|}(" + Both + ")")]
    [InlineData("SoftmaxKernel(Classes = 3)", "void {|LOSSGEN081:M|}(" + Logits + ", Span<float> gradient)")]
    [InlineData(
        "SoftmaxKernel(Classes = 3)",
        "void {|LOSSGEN081:M|}(" + Logits + ", Span<float> probabilities, ReadOnlySpan<float> outputGradient)")]
    [InlineData("SoftmaxKernel(Classes = 3)", "void {|LOSSGEN023:M|}(" + Logits + ")")]
    [InlineData("SoftmaxKernel(Classes = 3)", "{|LOSSGEN082:float|} M(" + Logits + ", Span<float> probabilities)")]
    [InlineData(
        "SoftmaxKernel(Classes = 3)",
        "void {|LOSSGEN023:M|}(" + Logits + ", Span<float> {|LOSSGEN014:logProbabilities|})")]
    [InlineData(
        "LogSoftmaxKernel({|LOSSGEN024:Classes = -3|})", "void M(" + Logits + ", Span<float> logProbabilities)")]
    [InlineData("SoftmaxKernel(Classes = 3)", "void M(" + Logits + ", {|LOSSGEN018:Span<double>|} probabilities)")]
    [InlineData(
        "SoftmaxKernel(Classes = 3)",
        "void {|LOSSGEN023:M|}(" + Logits + ", [KernelParameter({|LOSSGEN014:KernelRole.Losses|})] Span<float> p)")]
    public Task Softmax(string attribute, string method) => ReportsAsync(attribute, method);

    [Theory]
    [InlineData(
        "NllLossKernel",
        "float {|LOSSGEN015:M|}(ReadOnlySpan<float> {|LOSSGEN083:probabilities|}, ReadOnlySpan<int> targets)")]
    [InlineData(
        "NllLossKernel(FromProbabilities = true)",
        "float {|LOSSGEN015:M|}(ReadOnlySpan<float> {|LOSSGEN083:logProbabilities|}, ReadOnlySpan<int> targets)")]
    [InlineData(
        "NllLossKernel",
        "float {|LOSSGEN015:M|}(ReadOnlySpan<float> {|LOSSGEN014:logits|}, ReadOnlySpan<int> targets)")]
    [InlineData("NllLossKernel", "float M(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, "
        + "{|LOSSGEN018:Span<double>|} gradient)")]
    [InlineData(
        "NllLossKernel({|LOSSGEN027:IgnoreIndex = 3|})",
        "float M(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, long ignoreIndex)")]
    [InlineData(
        "NllLossKernel(Reduction = Reduction.None)",
        "{|LOSSGEN022:float|} M(ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets)")]
    public Task Nll(string attribute, string method) => ReportsAsync(attribute, method);

    [Theory]
    [InlineData("Classes = 3, {|LOSSGEN084:Temperature = 0|}", "")]
    [InlineData("Classes = 3, {|LOSSGEN084:Temperature = double.NaN|}", "")]
    [InlineData("Classes = 3, {|LOSSGEN084:Temperature = 1 / 0.0|}", "")]
    [InlineData("Classes = 3, {|LOSSGEN027:Temperature = 2|}", ", float temperature")]
    [InlineData("{|LOSSGEN085:HardWeight = 1|}", ", ReadOnlySpan<int> targets")]
    [InlineData("{|LOSSGEN085:HardWeight = 0|}", ", ReadOnlySpan<int> targets")]
    [InlineData("{|LOSSGEN027:HardWeight = 0.5|}", ", ReadOnlySpan<int> targets, double hardWeight")]
    [InlineData("Classes = 3, {|LOSSGEN026:Direction = (DistillationDirection)4|}", "")]
    [InlineData("Classes = 3", ", {|LOSSGEN018:ReadOnlySpan<double>|} teacherLogits")]
    public Task DistillationOptions(string options, string parameters) => ReportsAsync(
        $"DistillationKernel({options})",
        $"float M({(parameters.Contains("teacherLogits", StringComparison.Ordinal) ? Logits : Both)}{parameters})");

    [Theory]
    [InlineData("(Classes = 3, HardWeight = 0.5)", "")]
    [InlineData("(Classes = 3)", ", double hardWeight")]
    [InlineData("(Classes = 3)", ", long ignoreIndex")]
    public Task WhatSpeaksOfTargetsWithoutThem(string options, string parameters)
        => ReportsAsync($"DistillationKernel{options}", $"float {{|LOSSGEN086:M|}}({Both}{parameters})");

    [Theory]
    [InlineData("", "ReadOnlySpan<int> targets, Span<float> losses")]
    [InlineData("", "ReadOnlySpan<float> sampleWeights")]
    [InlineData("IgnoreIndex = DistillationKernelAttribute.NoIgnoreIndex", "ReadOnlySpan<int> {|LOSSGEN040:targets|}")]
    [InlineData(
        "IgnoreIndex = DistillationKernelAttribute.NoIgnoreIndex, HardWeight = 0.5", "ReadOnlySpan<int> targets")]
    [InlineData("", "ReadOnlySpan<int> targets, int ignoreIndex")]
    [InlineData("", "{|LOSSGEN018:ReadOnlySpan<double>|} sampleWeights")]
    public Task RowsOfADistillationThatAreLeftOut(string options, string parameters)
        => ReportsAsync($"DistillationKernel({options})", $"float M({Both}, {parameters})");

    [Fact]
    public async Task OfTwoKernelAttributesTheFirstCounts()
    {
        var run = await DiagnosticAssert.ReportsAsync(
            "static partial class C { [SoftmaxKernel(Classes = 3)] [{|LOSSGEN013:LogSoftmaxKernel|}] "
            + "public static partial void M(" + Logits + ", Span<float> probabilities); }");
        Assert.DoesNotContain(run.CompilerDiagnostics, diagnostic => diagnostic.Id is "CS0757" or "CS0111");
    }

    private static Task ReportsAsync(string attribute, string method)
        => DiagnosticAssert.ReportsAsync($"static partial class C {{ [{attribute}] public static partial {method}; }}");
}
