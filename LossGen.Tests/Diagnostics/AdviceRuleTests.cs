using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Diagnostics;

/// <summary>What is legal, and gets its kernel, but is hardly meant.</summary>
public sealed class AdviceRuleTests
{
    private const string Inputs = "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets";

    [Theory]
    [InlineData(
        "({|LOSSGEN028:Reduction = Reduction.Sum|})",
        "void Loss(" + Inputs + ", Span<float> losses, ReadOnlySpan<float> classWeights)")]
    [InlineData("(Reduction = Reduction.None)", "void Loss(" + Inputs + ", Span<float> losses)")]
    [InlineData("", "void Loss(" + Inputs + ", Span<float> losses, Span<float> gradient)")]
    [InlineData("", "double Loss(" + Inputs + ", Span<float> losses)")]
    public Task ReductionWithoutEffect(string options, string method) => ReportsAsync(options, method);

    [Fact]
    public Task TheDefaultReductionWithoutEffect() => DiagnosticAssert.ReportsAsync(
        "static partial class Losses { [{|LOSSGEN028:CrossEntropyKernel|}] public static partial void Loss("
        + $"{Inputs}, Span<float> losses); }}");

    [Theory]
    [InlineData("({|LOSSGEN029:LabelSmoothing = 1|})", "")]
    [InlineData("({|LOSSGEN029:LabelSmoothing = 0.5 + 0.5|})", "")]
    [InlineData("(LabelSmoothing = 0.99)", "")]
    [InlineData("", ", double labelSmoothing = 1")]
    public Task TargetsSmoothedAway(string options, string parameters)
        => ReportsAsync(options, $"float Loss({Inputs}{parameters})");

    [Theory]
    [InlineData("(Classes = 3, {|LOSSGEN030:IgnoreIndex = 0|})", "")]
    [InlineData("({|LOSSGEN030:IgnoreIndex = 2|}, Classes = 3)", "")]
    [InlineData("(Classes = 3, IgnoreIndex = 3)", "")]
    [InlineData("(Classes = 3, IgnoreIndex = -1)", "")]
    [InlineData("(Classes = 3, IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)", "")]
    [InlineData("(Classes = 3)", ", int ignoreIndex = 0")]
    [InlineData("(IgnoreIndex = 0)", ", int classes = 3")]
    public Task ClassIgnored(string options, string parameters)
        => ReportsAsync(options, $"float Loss({Inputs}{parameters})");

    [Theory]
    [InlineData("({|LOSSGEN031:VectorWidth = VectorWidth.Vector256|})")]
    [InlineData("({|LOSSGEN031:VectorWidth = VectorWidth.Scalar|})")]
    [InlineData("(VectorWidth = VectorWidth.Auto)")]
    public Task WidthForced(string options) => ReportsAsync(options, $"float Loss({Inputs})");

    [Theory]
    [InlineData("(LabelSmoothing = 1, VectorWidth = VectorWidth.Scalar, {|LOSSGEN024:Classes = -1|})")]
    public Task ADeclarationWithAnErrorGetsNoAdvice(string options) => ReportsAsync(options, $"float Loss({Inputs})");

    [Theory]
    [InlineData("[CrossEntropyKernel] public static partial void Loss(" + Inputs + ", Span<float> losses);")]
    [InlineData("[CrossEntropyKernel(LabelSmoothing = 1)] public static partial float Loss(" + Inputs + ");")]
    public void TheKernelIsEmittedNevertheless(string method)
    {
        var run = GeneratorRun.Of($"static partial class Losses {{ {method} }}");
        DiagnosticAssert.NothingCrashed(run);
        Assert.Equal(2, run.HintNames.Count());
        Assert.Empty(run.CompilerDiagnostics);
    }

    [Fact]
    public Task APragmaSilencesIt() => DiagnosticAssert.ReportsAsync($$"""
        static partial class Losses
        {
        #pragma warning disable LOSSGEN029
            [CrossEntropyKernel(LabelSmoothing = 1)]
        #pragma warning restore LOSSGEN029
            public static partial float Loss({{Inputs}});
        }
        """);

    private static Task ReportsAsync(string options, string method) => DiagnosticAssert.ReportsAsync(
        $"static partial class Losses {{ [CrossEntropyKernel{options}] public static partial {method}; }}");

    [Theory]
    [InlineData("CrossEntropyKernel", "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets")]
    [InlineData(
        "CrossEntropyKernel",
        "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, float outputGradient")]
    [InlineData(
        "CrossEntropyKernel(ClassAxis = 1)", "ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize")]
    [InlineData("NllLossKernel", "ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets")]
    [InlineData(
        "DistillationKernel(HardWeight = 0.5)",
        "ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets")]
    public Task OnlyADivisionTellsTheClasses(string kernel, string parameters) => DiagnosticAssert.ReportsAsync(
        $"static partial class Losses {{ [{kernel}] public static partial float {{|LOSSGEN034:Loss|}}("
        + $"{parameters}); }}");

    [Theory]
    [InlineData("CrossEntropyKernel(Classes = 3)", "")]
    [InlineData("CrossEntropyKernel", ", int classes")]
    [InlineData("CrossEntropyKernel", ", ReadOnlySpan<float> classWeights")]
    [InlineData("CrossEntropyKernel", ", Span<float> losses")]
    [InlineData("CrossEntropyKernel", ", ReadOnlySpan<float> sampleWeights")]
    [InlineData("CrossEntropyKernel", ", Span<float> logSumExp")]
    [InlineData("CrossEntropyKernel", ", Span<int> predictions")]
    [InlineData("CrossEntropyKernel", ", System.Numerics.Tensors.TensorSpan<float> gradient")]
    public async Task SomethingElseTellsTheClasses(string kernel, string more)
        => Assert.Empty(await GeneratorRun.Of(
            $"static partial class Losses {{ [{kernel}] public static partial float Loss("
            + $"ReadOnlySpan<float> logits, ReadOnlySpan<int> targets{more}); }}")
            .AnalyzeAsync());
}
