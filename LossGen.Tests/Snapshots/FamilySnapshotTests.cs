using Xunit;

namespace LossGen.Tests.Snapshots;

/// <summary>What reviewers read of the kernels beside cross-entropy.</summary>
public sealed class FamilySnapshotTests
{
    private const string PlainDistillation = """
        [DistillationKernel]
        public static partial float Distil(
            ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, Span<float> gradient);
        """;

    private const string WholeDistillation = """
        [DistillationKernel(Direction = DistillationDirection.Symmetric, HardWeight = 0.5)]
        public static partial double Distil(
            ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<int> targets,
            double temperature, Span<double> losses, Span<double> gradient);
        """;

    [Fact]
    public Task Softmax_forward() => Verify(EmittedKernel.Of("""
        [SoftmaxKernel]
        public static partial void Softmax(ReadOnlySpan<float> logits, int classes, Span<float> probabilities);
        """), "cs");

    [Fact]
    public Task Softmax_backward_of_halves() => Verify(EmittedKernel.Of("""
        [SoftmaxKernel(Classes = 1000)]
        public static partial void Softmax(
            ReadOnlySpan<Half> logits, ReadOnlySpan<Half> outputGradient, Span<Half> gradient);
        """), "cs");

    [Fact]
    public Task Log_softmax_both_ways() => Verify(EmittedKernel.Of("""
        [LogSoftmaxKernel]
        public static partial void LogSoftmax(
            ReadOnlySpan<double> logits, int classes, ReadOnlySpan<double> outputGradient,
            Span<double> logProbabilities, Span<double> gradient);
        """), "cs");

    [Fact]
    public Task Nll_loss_with_weights() => Verify(EmittedKernel.Of("""
        [NllLossKernel]
        public static partial float NllLoss(
            ReadOnlySpan<float> logProbabilities, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
            Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Nll_loss_from_probabilities() => Verify(EmittedKernel.Of("""
        [NllLossKernel(FromProbabilities = true, Reduction = Reduction.None)]
        public static partial void NllLoss(
            ReadOnlySpan<float> probabilities, ReadOnlySpan<int> targets, Span<float> losses);
        """), "cs");

    [Fact]
    public Task Distillation() => Verify(EmittedKernel.Of(PlainDistillation), "cs");

    [Fact]
    public Task Distillation_of_few_classes() => Verify(EmittedKernel.Of(PlainDistillation, "Tile"), "cs");

    [Fact]
    public Task Distillation_that_leaves_rows_out() => Verify(EmittedKernel.Of("""
        [DistillationKernel(Direction = DistillationDirection.Reverse)]
        public static partial float Distil(
            ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
            ReadOnlySpan<float> sampleWeights, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Distillation_with_everything() => Verify(EmittedKernel.Of(WholeDistillation), "cs");

    [Fact]
    public Task Distillation_with_everything_of_few_classes()
        => Verify(EmittedKernel.Of(WholeDistillation, "TilePasses"), "cs");
}
