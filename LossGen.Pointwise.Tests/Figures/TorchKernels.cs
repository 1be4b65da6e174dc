namespace LossGen.Pointwise.Tests.Figures;

/// <summary>The losses that PyTorch has, in double and without a reduction.</summary>
internal static partial class TorchKernels
{
    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.BinaryCrossEntropyWithLogits), Reduction = Reduction.None)]
    public static partial void BinaryCrossEntropyWithLogits(
        ReadOnlySpan<double> logit, ReadOnlySpan<double> target, double positiveWeight, Span<double> losses,
        Span<double> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SigmoidFocal), Reduction = Reduction.None)]
    public static partial void SigmoidFocal(
        ReadOnlySpan<double> logit, ReadOnlySpan<double> target, double alpha, double gamma, Span<double> losses,
        Span<double> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.Huber), Reduction = Reduction.None)]
    public static partial void Huber(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double delta, Span<double> losses,
        Span<double> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SmoothL1), Reduction = Reduction.None)]
    public static partial void SmoothL1(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, double beta, Span<double> losses,
        Span<double> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.SquaredError), Reduction = Reduction.None)]
    public static partial void SquaredError(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> losses,
        Span<double> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.AbsoluteError), Reduction = Reduction.None)]
    public static partial void AbsoluteError(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> losses,
        Span<double> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.Hinge), Reduction = Reduction.None)]
    public static partial void Hinge(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> losses,
        Span<double> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.PoissonNll), Reduction = Reduction.None)]
    public static partial void PoissonNll(
        ReadOnlySpan<double> logRate, ReadOnlySpan<double> target, Span<double> losses,
        Span<double> gradient);

    [PointwiseLossKernel(typeof(ScalarLosses), nameof(ScalarLosses.LogCosh), Reduction = Reduction.None)]
    public static partial void LogCosh(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> losses,
        Span<double> gradient);
}
