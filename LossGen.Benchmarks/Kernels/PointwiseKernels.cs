namespace LossGen.Benchmarks.Kernels;

/// <summary>The pointwise kernels that are measured.</summary>
internal static partial class PointwiseKernels
{
    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.BinaryCrossEntropyWithLogits))]
    public static partial float BinaryCrossEntropy(
        ReadOnlySpan<float> logit, ReadOnlySpan<float> target, float positiveWeight, Span<float> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError))]
    public static partial float SquaredError(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> gradient);
}
