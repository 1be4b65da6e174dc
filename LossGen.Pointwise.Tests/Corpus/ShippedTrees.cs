using LossGen.Pointwise.Tests.Corpus.Exact;
using static LossGen.Pointwise.Tests.Corpus.Exact.Trees;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>
/// The formulas of the shipped losses in x, t and their numbers a and b, for evaluation in about 100 bits.
/// </summary>
internal static class ShippedTrees
{
    private static readonly Tree X = "x";
    private static readonly Tree T = "t";
    private static readonly Tree A = "a";
    private static readonly Tree B = "b";
    private static readonly Tree Ratio = (X - T) / A;

    public static IReadOnlyDictionary<string, Tree> All { get; } = new Dictionary<string, Tree>
    {
        [nameof(ScalarLosses.BinaryCrossEntropyWithLogits)] = BinaryCrossEntropy(A),
        [nameof(ScalarLosses.SigmoidFocal)] = (A * T + (1 - A) * (1 - T))
            * Pow(Sigmoid(X) * (1 - T) + Sigmoid(-X) * T, B) * BinaryCrossEntropy(1),
        [nameof(ScalarLosses.Huber)] = Choose(
            Abs(X - T) <= A, 0.5 * Abs(X - T) * Abs(X - T), A * (Abs(X - T) - 0.5 * A)),
        [nameof(ScalarLosses.SmoothL1)] = Choose(
            Abs(X - T) < A, 0.5 * Abs(X - T) * Abs(X - T) / A, Abs(X - T) - 0.5 * A),
        [nameof(ScalarLosses.SquaredError)] = (X - T) * (X - T),
        [nameof(ScalarLosses.AbsoluteError)] = Abs(X - T),
        [nameof(ScalarLosses.Hinge)] = Max(0, 1 - T * X),
        [nameof(ScalarLosses.PoissonNll)] = Exp(X) - T * X,
        [nameof(ScalarLosses.LogCosh)] = LogCosh(Abs(X - T)),
        [nameof(ScalarLosses.Quantile)] = Choose(X <= T, A * (T - X), (1 - A) * (X - T)),
        [nameof(ScalarLosses.Cauchy)] = 0.5 * (A * A) * LogP1(Ratio * Ratio),
        [nameof(ScalarLosses.GemanMcClure)] = 0.5 * (A * A) * (Ratio * Ratio / (1 + Ratio * Ratio)),
        [nameof(ScalarLosses.Charbonnier)] = Sqrt((X - T) * (X - T) + A * A),
        [nameof(ScalarLosses.TweedieDeviance)] = 2 * (Pow(T, 2 - A) / ((1 - A) * (2 - A))
            - T * Pow(X, 1 - A) / (1 - A) + Pow(X, 2 - A) / (2 - A)),
    };

    private static Tree BinaryCrossEntropy(Tree weight) => (1 - T) * Softplus(X) + weight * T * Softplus(-X);

    private static Tree Softplus(Tree of) => Log(1 + Exp(of));

    private static Tree Sigmoid(Tree of) => 1 / (1 + Exp(-of));

    private static Tree LogCosh(Tree d) => Choose(
        d < 1,
        LogP1(0.5 * ExpM1(d) * (ExpM1(d) / (1 + ExpM1(d)))),
        d - new Tree("log(2)", static at => at.Log(Jet.Of(2))) + LogP1(Exp(-2 * d)));
}
