using System.Globalization;
using LossGen.Generators.Diagnostics;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Tests.Diagnostics;

/// <summary>What is said to the names that people bring from PyTorch, Keras, ML.NET, ONNX, JAX and Optax.</summary>
public sealed class ForeignNameTests
{
    private const string Logits = "ReadOnlySpan<float> logits, ";
    private const string Targets = "ReadOnlySpan<int> targets, ";

    [Theory]
    [InlineData(Targets + "ReadOnlySpan<float> input", "logits")]
    [InlineData(Targets + "ReadOnlySpan<float> logits_", "logits")]
    [InlineData(Targets + "ReadOnlySpan<float> preds", "logits")]
    [InlineData(Targets + "ReadOnlySpan<float> y_pred", "logits")]
    [InlineData(Targets + "ReadOnlySpan<float> scores", "logits")]
    [InlineData(Targets + "float[] scores", "logits")]
    [InlineData(Logits + "ReadOnlySpan<int> labels", "targets")]
    [InlineData(Logits + "ReadOnlySpan<long> target", "targets")]
    [InlineData(Logits + "ReadOnlySpan<byte> y_true", "targets")]
    [InlineData(Logits + "ReadOnlySpan<float> y_true", "targetProbabilities")]
    [InlineData(Logits + "ReadOnlySpan<float> labels", "targetProbabilities")]
    [InlineData(Logits + "ReadOnlySpan<short> whatever", "targets")]
    [InlineData(Targets + "ReadOnlySpan<Half> whatever", "logits")]
    [InlineData(Logits + Targets + "Span<float> loss", "losses")]
    [InlineData(Logits + Targets + "Span<float> grad_logits", "gradient")]
    [InlineData(Logits + Targets + "Span<int> preds", "predictions")]
    [InlineData(Logits + Targets + "ReadOnlySpan<float> weight", "classWeights")]
    [InlineData(Logits + Targets + "ReadOnlySpan<float> alpha", "classWeights")]
    [InlineData(Logits + Targets + "ReadOnlySpan<float> sample_weight", "sampleWeights")]
    [InlineData(Logits + Targets + "ReadOnlySpan<float> mask", "sampleWeights")]
    [InlineData(Logits + Targets + "int num_classes", "classes")]
    [InlineData(Logits + Targets + "double label_smoothing", "labelSmoothing")]
    [InlineData(Logits + Targets + "decimal label_smoothing", "labelSmoothing")]
    [InlineData(Logits + Targets + "int ignore_index", "ignoreIndex")]
    [InlineData(Logits + Targets + "long pad_token_id", "ignoreIndex")]
    [InlineData(Logits + Targets + "double gamma", "focalGamma")]
    [InlineData(Logits + Targets + "float z_loss_weight", "zLoss")]
    [InlineData(Logits + Targets + "out float z_loss", "zLoss")]
    [InlineData(Logits + Targets + "double num_items_in_batch", "divisor")]
    public void AnotherNameOfARole(string parameters, string meant) => IsNamed("CrossEntropyKernel", parameters, meant);

    [Theory]
    [InlineData("DistillationKernel", Logits + "ReadOnlySpan<float> teacher, int classes", "teacherLogits")]
    [InlineData(
        "DistillationKernel", "ReadOnlySpan<float> student, ReadOnlySpan<float> teacherLogits, int classes", "logits")]
    [InlineData(
        "DistillationKernel", Logits + "ReadOnlySpan<float> teacherLogits, int classes, double tau", "temperature")]
    [InlineData(
        "DistillationKernel(HardWeight = 0.5)",
        Logits + "ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> labels",
        "targets", "LOSSGEN080", "LOSSGEN086")]
    [InlineData("NllLossKernel", Targets + "ReadOnlySpan<float> log_probs", "logProbabilities")]
    [InlineData("NllLossKernel(FromProbabilities = true)", Targets + "ReadOnlySpan<float> y_pred", "probabilities")]
    public void AnotherNameOfARoleOfAnotherKernel(string kernel, string parameters, string meant, params string[] also)
        => IsNamed(kernel, parameters, meant, also);

    [Theory]
    [InlineData(
        "CrossEntropyKernel", "Reduction reduction",
        "it is an option: write [CrossEntropyKernel(Reduction = …)] and remove the parameter")]
    [InlineData("CrossEntropyKernel", "bool parallel", "[CrossEntropyKernel(Parallel = …)]")]
    [InlineData("CrossEntropyKernel", "int dim", "[CrossEntropyKernel(ClassAxis = …)]")]
    [InlineData("CrossEntropyKernel", "out float loss", "the loss is what the method returns")]
    [InlineData("CrossEntropyKernel", "double temperature", "'logitScale', which is 1 / temperature")]
    [InlineData("CrossEntropyKernel", "double tau", "'logitScale', which is 1 / temperature")]
    [InlineData("CrossEntropyKernel", "double alpha", "take a span 'classWeights'")]
    [InlineData("CrossEntropyKernel", "ReadOnlySpan<float> pos_weight", "'classWeights' of [1, the positive weight]")]
    [InlineData("CrossEntropyKernel", "ReadOnlySpan<bool> mask", "a weight of 0 in 'sampleWeights', or by IgnoreIndex")]
    [InlineData("CrossEntropyKernel", "int batch_size", "the number of rows follows from the lengths")]
    [InlineData("CrossEntropyKernel", "bool from_logits", "[NllLossKernel(FromProbabilities = true)]")]
    [InlineData("CrossEntropyKernel", "ReadOnlySpan<float> teacher", "[DistillationKernel] has 'teacherLogits'")]
    [InlineData(
        "CrossEntropyKernel", "Span<float> output",
        "say which output it is: 'gradient', 'losses' or 'probabilities'")]
    [InlineData("NllLossKernel", "double gamma", "[CrossEntropyKernel] has 'focalGamma'")]
    [InlineData("NllLossKernel", "double label_smoothing", "[CrossEntropyKernel] has 'labelSmoothing'")]
    [InlineData("SoftmaxKernel", "ReadOnlySpan<int> labels", "[CrossEntropyKernel] has 'targets'")]
    [InlineData("SoftmaxKernel", "double temperature", "divide the logits by it before the call")]
    [InlineData("DistillationKernel", "double gamma", "[CrossEntropyKernel] has 'focalGamma'")]
    [InlineData("CrossEntropyKernel", "double whatever", "use one of logits, targets, ")]
    public void WhatIsNoRoleHere(string kernel, string parameter, string answer)
    {
        var others = kernel == "NllLossKernel" ? "ReadOnlySpan<float> logProbabilities, " + Targets
            : kernel == "SoftmaxKernel" ? Logits + "Span<float> probabilities, int classes, "
            : kernel == "DistillationKernel" ? Logits + "ReadOnlySpan<float> teacherLogits, int classes, "
            : Logits + Targets;
        var result = kernel == "SoftmaxKernel" ? "void" : "double";
        var error = Assert.Single(Errors(kernel, others + parameter, result));
        Assert.Equal("LOSSGEN014", error.Id);
        Assert.Contains(answer, error.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.False(error.Properties.ContainsKey(Hints.Name));
    }

    // Two wrong names: neither is given the role of the other.
    [Fact]
    public void EachNameGetsARoleOfItsOwn() => Assert.Equal(
        ["logits", "targets", "classWeights"],
        Errors("CrossEntropyKernel", "ReadOnlySpan<float> y_pred, ReadOnlySpan<int> y_true, ReadOnlySpan<float> weight")
            .Select(static error => error.Properties[Hints.Name]));

    private static void IsNamed(string kernel, string parameters, string meant, params string[] also)
    {
        var errors = Errors(kernel, parameters).ToList();
        Assert.Equal(["LOSSGEN014", .. also], errors.Select(static e => e.Id));
        Assert.Equal(meant, errors[0].Properties[Hints.Name]);
        Assert.Contains(
            $": did you mean '{meant}'? Rename it, ", errors[0].GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Errors(string kernel, string parameters, string result = "double")
        => GeneratorRun.Of($"partial class C {{ [{kernel}] public static partial {result} Loss({parameters}); }}")
            .Errors;
}
