namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>A shipped loss: what its kernels are compared with, and where.</summary>
/// <param name="Name">The scalar method.</param>
/// <param name="Of">The loss in doubles.</param>
/// <param name="A">The first number of the call.</param>
/// <param name="B">The second number of the call.</param>
/// <param name="Targets">The targets that it is asked for.</param>
/// <param name="IsPositive">Whether predictions are positive.</param>
public sealed record ShippedLoss(
    string Name, Func<double, double, double, double, double> Of, double A, double B, double[] Targets, bool IsPositive)
{
    private static readonly double[] Any = [-2, -0.25, 0, 0.5, 3];
    private static readonly double[] Probabilities = [0, 0.25, 1];
    private static readonly double[] Counts = [1, 2, 5];

    /// <summary>How large the terms are that the loss subtracts; 0 where it adds what is not negative.</summary>
    public double Terms => Name switch
    {
        nameof(ScalarLosses.PoissonNll) => 2,
        nameof(ScalarLosses.TweedieDeviance) => 20,
        _ => 0,
    };

    public static IReadOnlyList<ShippedLoss> All { get; } =
    [
        new(
            nameof(ScalarLosses.BinaryCrossEntropyWithLogits),
            static (x, t, a, _) => ScalarLosses.BinaryCrossEntropyWithLogits(x, t, a),
            1.75, 0, Probabilities,
            false),
        new(
            nameof(ScalarLosses.SigmoidFocal),
            static (x, t, a, b) => ScalarLosses.SigmoidFocal(x, t, a, b),
            0.25, 2, Probabilities,
            false),
        new(nameof(ScalarLosses.Huber), static (x, t, a, _) => ScalarLosses.Huber(x, t, a), 0.75, 0, Any, false),
        new(nameof(ScalarLosses.SmoothL1), static (x, t, a, _) => ScalarLosses.SmoothL1(x, t, a), 0.75, 0, Any, false),
        new(
            nameof(ScalarLosses.SquaredError),
            static (x, t, _, _) => ScalarLosses.SquaredError(x, t), 0, 0, Any,
            false),
        new(
            nameof(ScalarLosses.AbsoluteError),
            static (x, t, _, _) => ScalarLosses.AbsoluteError(x, t), 0, 0, Any,
            false),
        new(nameof(ScalarLosses.Hinge), static (x, t, _, _) => ScalarLosses.Hinge(x, t), 0, 0, [-1, 1], false),
        new(nameof(ScalarLosses.PoissonNll), static (x, t, _, _) => ScalarLosses.PoissonNll(x, t), 0, 0, Counts, false),
        new(nameof(ScalarLosses.LogCosh), static (x, t, _, _) => ScalarLosses.LogCosh(x, t), 0, 0, Any, false),
        new(nameof(ScalarLosses.Quantile), static (x, t, a, _) => ScalarLosses.Quantile(x, t, a), 0.875, 0, Any, false),
        new(nameof(ScalarLosses.Cauchy), static (x, t, a, _) => ScalarLosses.Cauchy(x, t, a), 1.5, 0, Any, false),
        new(
            nameof(ScalarLosses.GemanMcClure),
            static (x, t, a, _) => ScalarLosses.GemanMcClure(x, t, a),
            1.5, 0, Any,
            false),
        new(
            nameof(ScalarLosses.Charbonnier),
            static (x, t, a, _) => ScalarLosses.Charbonnier(x, t, a),
            0.125, 0, Any,
            false),
        new(
            nameof(ScalarLosses.TweedieDeviance),
            static (x, t, a, _) => ScalarLosses.TweedieDeviance(x, t, a),
            1.5, 0, Counts,
            true),
    ];
}

/// <summary>A kernel that gives losses, their sum and both gradients.</summary>
public delegate double ShippedKernel<T>(
    ReadOnlySpan<T> x, ReadOnlySpan<T> t, T a, T b, Span<T> losses, Span<T> gradient, Span<T> targetGradient);
