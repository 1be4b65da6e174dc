namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>A kernel of every shipped loss, with all that it can give.</summary>
#pragma warning disable LOSSGEN028
public static partial class SingleAuto
{
    public static IReadOnlyDictionary<string, ShippedKernel<float>> All { get; } =
        new Dictionary<string, ShippedKernel<float>>
    {
        [nameof(BinaryCrossEntropyWithLogits)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            BinaryCrossEntropyWithLogits(x, t, a, losses, gradient, targetGradient),
        [nameof(SigmoidFocal)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            SigmoidFocal(x, t, a, b, losses, gradient, targetGradient),
        [nameof(Huber)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            Huber(x, t, a, losses, gradient, targetGradient),
        [nameof(SmoothL1)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            SmoothL1(x, t, a, losses, gradient, targetGradient),
        [nameof(SquaredError)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            SquaredError(x, t, losses, gradient, targetGradient),
        [nameof(AbsoluteError)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            AbsoluteError(x, t, losses, gradient, targetGradient),
        [nameof(Hinge)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            Hinge(x, t, losses, gradient, targetGradient),
        [nameof(PoissonNll)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            PoissonNll(x, t, losses, gradient, targetGradient),
        [nameof(LogCosh)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            LogCosh(x, t, losses, gradient, targetGradient),
        [nameof(Quantile)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            Quantile(x, t, a, losses, gradient, targetGradient),
        [nameof(Cauchy)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            Cauchy(x, t, a, losses, gradient, targetGradient),
        [nameof(GemanMcClure)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            GemanMcClure(x, t, a, losses, gradient, targetGradient),
        [nameof(Charbonnier)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            Charbonnier(x, t, a, losses, gradient, targetGradient),
        [nameof(TweedieDeviance)] = static (x, t, a, b, losses, gradient, targetGradient) =>
            TweedieDeviance(x, t, a, losses, gradient, targetGradient),
    };

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.BinaryCrossEntropyWithLogits), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double BinaryCrossEntropyWithLogits(
        ReadOnlySpan<float> logit, ReadOnlySpan<float> target, float positiveWeight, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.SigmoidFocal), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double SigmoidFocal(
        ReadOnlySpan<float> logit, ReadOnlySpan<float> target, float alpha, float gamma, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.Huber), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double Huber(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.SmoothL1), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double SmoothL1(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float beta, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.SquaredError), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double SquaredError(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.AbsoluteError), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double AbsoluteError(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.Hinge), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double Hinge(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.PoissonNll), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double PoissonNll(
        ReadOnlySpan<float> logRate, ReadOnlySpan<float> target, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.LogCosh), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double LogCosh(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.Quantile), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double Quantile(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float quantile, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.Cauchy), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double Cauchy(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float scale, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.GemanMcClure), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double GemanMcClure(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float scale, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.Charbonnier), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double Charbonnier(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float epsilon, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);

    [PointwiseLossKernel(
        typeof(ScalarLosses), nameof(ScalarLosses.TweedieDeviance), Reduction = Reduction.Sum,
        VectorWidth = VectorWidth.Auto)]
    public static partial double TweedieDeviance(
        ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float power, Span<float> losses,
        Span<float> gradient, Span<float> targetGradient);
}
