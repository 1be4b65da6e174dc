using System.Globalization;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Diagnostics;

public sealed class ParameterRuleTests
{
    [Theory]
    [InlineData("ReadOnlySpan<float> {|LOSSGEN014:Logits|}, ReadOnlySpan<int> targets")]
    [InlineData(
        "ReadOnlySpan<float> {|LOSSGEN014:a|}, ReadOnlySpan<float> {|LOSSGEN014:b|}, ReadOnlySpan<int> targets",
        "LOSSGEN015")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> {|LOSSGEN014:output|}")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int {|LOSSGEN014:Classes|}")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int {|LOSSGEN014:@class|}")]
    public Task UnknownNames(string parameters, string? atMethod = null) => ReportsAsync(parameters, atMethod);

    [Theory]
    [InlineData("ReadOnlySpan<float> logits")]
    [InlineData("ReadOnlySpan<int> targets")]
    public Task MissingRoles(string parameters) => ReportsAsync(parameters, "LOSSGEN015");

    [Fact]
    public Task EverythingIsMissing()
        => DiagnosticAssert.ReportsAsync(Declaration("", "{|LOSSGEN015:{|LOSSGEN015:Loss|}|}"));

    [Theory]
    [InlineData(
        "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, [KernelParameter(KernelRole.Targets)] "
            + "ReadOnlySpan<int> {|LOSSGEN016:labels|}")]
    [InlineData(
        "[KernelParameter(KernelRole.Targets)] ReadOnlySpan<int> labels, ReadOnlySpan<float> logits, "
            + "ReadOnlySpan<int> {|LOSSGEN016:targets|}")]
    public Task RepeatedRoles(string parameters) => ReportsAsync(parameters);

    [Theory]
    [InlineData("{|LOSSGEN017:ReadOnlySpan<int>|} logits, ReadOnlySpan<int> targets")]
    [InlineData("{|LOSSGEN017:ReadOnlySpan<decimal>|} logits, ReadOnlySpan<int> targets")]
    [InlineData("{|LOSSGEN017:float|} logits, ReadOnlySpan<int> targets")]
    [InlineData("{|LOSSGEN017:string|} logits, ReadOnlySpan<int> targets")]
    [InlineData("ReadOnlySpan<float> logits, {|LOSSGEN017:ReadOnlySpan<float>|} targets")]
    [InlineData("ReadOnlySpan<float> logits, {|LOSSGEN017:ReadOnlySpan<ulong>|} targets")]
    [InlineData("ReadOnlySpan<float> logits, {|LOSSGEN017:ReadOnlySpan<nint>|} targets")]
    [InlineData("ReadOnlySpan<float> logits, {|LOSSGEN017:ReadOnlySpan<bool>|} targets")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN017:ReadOnlySpan<float>|} gradient")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN017:ReadOnlySpan<float>|} losses")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN017:long|} classes")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN017:int[]|} classes")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN017:int?|} classes")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN017:Span<int>|} classes")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN017:short|} ignoreIndex")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN017:decimal|} labelSmoothing")]
    public Task WrongTypes(string parameters) => ReportsAsync(parameters);

    [Theory]
    [InlineData("{|LOSSGEN017:int|} totalWeight")]
    [InlineData("{|LOSSGEN017:double|} totalWeight")]
    [InlineData("ref {|LOSSGEN017:double|} totalWeight")]
    [InlineData("in {|LOSSGEN017:float|} totalWeight")]
    [InlineData("out {|LOSSGEN017:int|} totalWeight")]
    [InlineData("out {|LOSSGEN018:Half|} totalWeight")]
    [InlineData("out {|LOSSGEN017:double[]|} totalWeight")]
    [InlineData("out Missing totalWeight")]
    public Task ResultsThatAreNotOut(string parameter)
        => ReportsAsync($"ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {parameter}");

    [Theory]
    [InlineData("", "Half outputGradient")]
    [InlineData("", "float outputGradient")]
    [InlineData("", "double outputGradient")]
    [InlineData("Reduction = Reduction.None", "ReadOnlySpan<float> outputGradient")]
    [InlineData("Reduction = Reduction.None", "Span<float> outputGradient")]
    [InlineData("Reduction = Reduction.None", "{|LOSSGEN018:ReadOnlySpan<double>|} outputGradient")]
    [InlineData("", "{|LOSSGEN017:int|} outputGradient")]
    [InlineData("", "{|LOSSGEN041:ReadOnlySpan<float>|} outputGradient")]
    [InlineData("Reduction = Reduction.None", "{|LOSSGEN041:double|} outputGradient")]
    public Task UpstreamGradientsOfHalves(string options, string parameter) => DiagnosticAssert.ReportsAsync(
        $"partial class Losses {{ [CrossEntropyKernel({options})] public static partial void Loss(ReadOnlySpan<Half> "
            + $"logits, ReadOnlySpan<int> targets, Span<Half> gradient, {parameter}); }}");

    [Theory]
    [InlineData("ReadOnlySpan<double> outputGradient")]
    [InlineData("int outputGradient")]
    public async Task TheTypesOfAnUpstreamGradientOfHalvesAreListed(string parameter)
    {
        var run = GeneratorRun.Of(
            "partial class Losses { [CrossEntropyKernel(Reduction = Reduction.None)] public static partial "
                + $"void Loss(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient, "
                + $"{parameter}); }}");
        Assert.EndsWith(
            "write ReadOnlySpan<Half>, ReadOnlySpan<float>, Half, float or double",
            (await run.AnalyzeAsync())[0].GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{|LOSSGEN018:ReadOnlySpan<double>|} sampleWeights")]
    [InlineData("{|LOSSGEN017:float|} sampleWeights")]
    [InlineData("{|LOSSGEN019:float[]|} outputGradient")]
    [InlineData("{|LOSSGEN018:double|} outputGradient")]
    [InlineData("{|LOSSGEN017:int|} outputGradient")]
    [InlineData("{|LOSSGEN017:ReadOnlySpan<float>|} logSumExp")]
    [InlineData("{|LOSSGEN018:Span<double>|} logSumExp")]
    [InlineData("{|LOSSGEN017:Span<long>|} predictions")]
    [InlineData("{|LOSSGEN017:int|} correct")]
    [InlineData("out {|LOSSGEN017:long|} correct")]
    [InlineData("{|LOSSGEN017:int|} accumulate")]
    [InlineData("{|LOSSGEN017:ReadOnlySpan<bool>|} accumulate")]
    [InlineData("{|LOSSGEN018:Half|} divisor")]
    [InlineData("{|LOSSGEN017:int|} divisor")]
    [InlineData("{|LOSSGEN017:Span<float>|} divisor")]
    [InlineData("{|LOSSGEN020:out|} double divisor")]
    public Task WrongTypesOfRowParameters(string parameter) => ReportsAsync(
        $"ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, {parameter}");

    [Theory]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN018:Span<double>|} gradient")]
    [InlineData(
        "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN018:ReadOnlySpan<Half>|} classWeights")]
    [InlineData("ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, {|LOSSGEN018:Span<float>|} gradient")]
    [InlineData("ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, {|LOSSGEN018:Span<double>|} losses")]
    [InlineData("ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, {|LOSSGEN018:Span<float>|} losses")]
    [InlineData("ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, {|LOSSGEN018:float|} labelSmoothing")]
    public Task ElementTypesThatDiffer(string parameters) => ReportsAsync(parameters);

    [Theory]
    [InlineData("{|LOSSGEN019:float[]|} logits, ReadOnlySpan<int> targets")]
    [InlineData("{|LOSSGEN019:Memory<float>|} logits, {|LOSSGEN019:ReadOnlyMemory<int>|} targets")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN019:float[,]|} gradient")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN019:float[]?|} gradient")]
    public Task NotSpans(string parameters) => ReportsAsync(parameters);

    [Fact]
    public Task Pointers() => DiagnosticAssert.ReportsAsync(
        "static partial class Losses { [CrossEntropyKernel] public static unsafe partial float Loss("
        + "{|LOSSGEN019:float*|} logits, {|LOSSGEN017:delegate*<void>|} targets); }");

    [Theory]
    [InlineData("unsafe partial class Losses { ", " }")]
    [InlineData("unsafe partial struct Outer { ref partial struct Losses { ", " } }")]
    public Task PointersWhereTheTypeIsUnsafe(string before, string after) => DiagnosticAssert.ReportsAsync(
        before + "[CrossEntropyKernel] public static partial float Loss({|LOSSGEN019:float*|} logits, "
            + "ReadOnlySpan<int> targets);" + after);

    [Theory]
    [InlineData("{|LOSSGEN020:ref|} ReadOnlySpan<float> logits, ReadOnlySpan<int> targets")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN020:out|} Span<float> gradient")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, {|LOSSGEN020:ref|} readonly int classes")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, scoped {|LOSSGEN020:ref|} float[] gradient")]
    public Task References(string parameters) => ReportsAsync(parameters);

    [Theory]
    [InlineData(
        "ref ReadOnlySpan<float> logits, ReadOnlySpan<int> targets",
        "not by 'ref', a span already refers to its elements: write")]
    [InlineData(
        "ref readonly ReadOnlySpan<float> logits, ReadOnlySpan<int> targets",
        "not by 'ref readonly', a span already refers")]
    [InlineData(
        "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, out Span<float> gradient",
        "not by 'out', a span already refers")]
    [InlineData(
        "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ref readonly int classes",
        "not by 'ref readonly': write int")]
    public void AReferenceIsNamedAsItIsWritten(string parameters, string words)
    {
        var error = Assert.Single(GeneratorRun.Of(Declaration(parameters, "Loss")).Errors);
        Assert.Contains(words, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ReadOnlyTensorSpan<float> logits, ReadOnlySpan<int> targets", "ReadOnlyTensorSpan<float>")]
    [InlineData("ReadOnlySpan<float> logits, ReadOnlyTensorSpan<int> targets", "ReadOnlyTensorSpan<int>")]
    [InlineData(
        "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, TensorSpan<float> gradient", "TensorSpan<float>")]
    public void TensorSpansWithoutTheirMemory(string parameters, string type)
    {
        var source = "using System.Numerics.Tensors; " + Declaration(parameters, "Loss");
        var error = Assert.Single(GeneratorRun.Of(OldTensors.In(RoslynKit.Compile(source))).Errors);
        Assert.Equal(
            ("LOSSGEN035", source.IndexOf(type, StringComparison.Ordinal)),
            (error.Id, error.Location.SourceSpan.Start));
        Assert.Contains(
            "of System.Numerics.Tensors 9, whose memory kernels cannot reach: reference version 10 or later",
            error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(GeneratorRun.Of(source).Errors);
    }

    [Theory]
    [InlineData("Missing<float> logits, ReadOnlySpan<int> targets")]
    [InlineData("ReadOnlySpan<Missing> logits, ReadOnlySpan<int> targets")]
    [InlineData("ReadOnlySpan<float> logits, Missing targets")]
    public Task TypesThatDoNotExistAreTheCompilersToReport(string parameters) => ReportsAsync(parameters);

    private static Task ReportsAsync(string parameters, string? atMethod = null)
        => DiagnosticAssert.ReportsAsync(Declaration(parameters, atMethod is null ? "Loss" : $"{{|{atMethod}:Loss|}}"));

    private static string Declaration(string parameters, string name)
        => $"static partial class Losses {{ [CrossEntropyKernel] public static partial float {name}({parameters}); }}";
}
