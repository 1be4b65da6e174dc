using Xunit;

namespace LossGen.Tests.Snapshots;

/// <summary>
/// What reviewers read: one kernel for every axis of the options, each away from the default in that axis only.
/// All other combinations are in the tables of the planner.
/// </summary>
public sealed class KernelSnapshotTests
{
    private const string DefaultKernel = """
        [CrossEntropyKernel]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """;

    private const string KernelOfHalves = """
        [CrossEntropyKernel]
        public static partial float CrossEntropy(
            ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);
        """;

    private const string OverThreads = """
        [CrossEntropyKernel(Parallel = true)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """;

    private const string SoftCapKernel = """
        [CrossEntropyKernel(LogitSoftcap = 30)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """;

    [Fact]
    public Task Default_options() => Verify(EmittedKernel.Of(DefaultKernel), "cs");

    [Fact]
    public Task Few_classes() => Verify(EmittedKernel.Of(DefaultKernel, "Tile"), "cs");

    [Fact]
    public Task Scalar_width() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(VectorWidth = VectorWidth.Scalar)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Forward_only() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel]
        public static partial float CrossEntropy(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
        """), "cs");

    [Fact]
    public Task Double_elements() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel]
        public static partial double CrossEntropy(
            ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);
        """), "cs");

    [Fact]
    public Task Half_elements() => Verify(EmittedKernel.Of(KernelOfHalves), "cs");

    [Fact]
    public Task Half_elements_with_other_widths() => Verify(EmittedKernel.Of(KernelOfHalves, "OtherWidths"), "cs");

    [Fact]
    public Task Elements_of_bfloat16() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel]
        public static partial float CrossEntropy(
            ReadOnlySpan<LossGen.BFloat16> logits, ReadOnlySpan<int> targets, Span<LossGen.BFloat16> gradient,
            Span<float> losses);
        """), "cs");

    [Fact]
    public Task Targets_that_are_keys() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(TargetBase = 1)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<uint> targets, Span<float> gradient, Span<int> predictions);
        """), "cs");

    [Fact]
    public Task Tensors_of_any_rank() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(ClassAxis = 1)]
        public static partial float CrossEntropy(
            System.Numerics.Tensors.ReadOnlyTensorSpan<float> logits,
            System.Numerics.Tensors.ReadOnlyTensorSpan<int> targets, ReadOnlySpan<float> classWeights,
            System.Numerics.Tensors.TensorSpan<float> gradient);
        """), "cs");

    [Fact]
    public Task Twenty_one_classes() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(Classes = 21)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Twenty_one_classes_on_axis_1() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(Classes = 21, ClassAxis = 1)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Ten_classes() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(Classes = 10)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Predictions_of_ten_classes() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(Classes = 10)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<int> predictions,
            out int correct);
        """), "cs");

    [Fact]
    public Task Class_weights_and_empty_mean_zero() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(EmptyMean = EmptyMean.Zero)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
            Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Label_smoothing() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(LabelSmoothing = 0.1)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Z_loss_and_poly_of_scaled_logits() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(LogitScale = 0.5, ZLoss = 1e-4, PolyEpsilon = 1)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Focal_loss() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(FocalGamma = 2)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Probabilities_and_log_probabilities() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> probabilities,
            Span<float> logProbabilities);
        """), "cs");

    [Fact]
    public Task Passes_of_probabilities() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
        public static partial void Softmax(
            ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> probabilities,
            Span<double> logProbabilities);
        """, "Probabilities"), "cs");

    [Fact]
    public Task Soft_cap_of_logits() => Verify(EmittedKernel.Of(SoftCapKernel), "cs");

    [Theory]
    [InlineData("Gradient")]
    [InlineData("Tile")]
    public Task Soft_cap_in_further_file(string name)
        => Verify(EmittedKernel.Of(SoftCapKernel, name), "cs").UseTextForParameters(name);

    [Fact]
    public Task Soft_targets() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(LabelSmoothing = 0.1)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, ReadOnlySpan<float> classWeights,
            Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Sum_with_weights_and_unweighted_smoothing() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(
            Reduction = Reduction.Sum, LabelSmoothing = 0.1, SmoothingWeights = SmoothingWeights.Unweighted)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
            Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Sample_weights_and_upstream_gradient() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(LabelSmoothing = 0.1)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights,
            float outputGradient, Span<float> gradient, out double totalWeight);
        """), "cs");

    [Fact]
    public Task Part_of_a_batch_that_accumulates() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(Accumulate = true)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double divisor, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Log_sum_exp_predictions_and_accuracy() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient,
            Span<float> logSumExp, Span<int> predictions, out int correct);
        """), "cs");

    [Fact]
    public Task Predictions_alone() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(Reduction = Reduction.None)]
        public static partial void Classify(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<int> predictions);
        """), "cs");

    [Fact]
    public Task Next_token_over_a_padded_vocabulary() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(TargetShift = 1)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, int rowStride, int sequenceLength,
            Span<float> gradient, System.Threading.CancellationToken cancellationToken);
        """), "cs");

    [Fact]
    public Task Planes_over_threads() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(ClassAxis = 1, Parallel = true)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Rows_over_threads() => Verify(EmittedKernel.Of(OverThreads), "cs");

    [Fact]
    public Task A_row_over_threads() => Verify(EmittedKernel.Of(OverThreads, "Threads"), "cs");

    [Fact]
    public Task A_slice_of_the_classes() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(LabelSmoothing = 0.1)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights,
            Span<float> gradient, Span<int> predictions, ClassShard shard);
        """), "cs");

    [Fact]
    public Task Loss_of_each_row() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(Reduction = Reduction.None)]
        public static partial void CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> losses, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task No_ignore_index_and_byte_targets() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel(IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex)]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<byte> targets, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Options_at_run_time() => Verify(EmittedKernel.Of("""
        [CrossEntropyKernel]
        public static partial float CrossEntropy(
            ReadOnlySpan<float> logits, ReadOnlySpan<long> targets, int classes, long ignoreIndex,
            double labelSmoothing, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Escaped_names_in_a_nested_generic_type() => Verify(EmittedKernel.OfSource("""
        using System;
        using LossGen;

        namespace Acme.@event;

        public partial struct @class<T> where T : struct
        {
            internal partial record @record
            {
                [CrossEntropyKernel(VectorWidth = VectorWidth.Vector256)]
                internal static partial float @return(
                    [KernelParameter(KernelRole.Logits)] ReadOnlySpan<float> @in,
                    [KernelParameter(KernelRole.Targets)] ReadOnlySpan<int> rows,
                    [KernelParameter(KernelRole.Gradient)] scoped Span<float> @out);
            }
        }
        """), "cs");
}
