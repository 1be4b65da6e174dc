namespace LossGen.Tests.EndToEnd.Combinations;

/// <summary>Every option and role of cross-entropy, and what of them excludes each other.</summary>
internal static class Factors
{
    public static IReadOnlyList<Factor> All { get; } =
    [
        new(
            "targets", new("hard", "", "ReadOnlySpan<int> targets"),
            new("soft", "", "ReadOnlySpan<T> targetProbabilities")),
        new("classes", new("ten", "Classes = 10"), new("inferred"), new("checked", "", "int classes")),
        new(
            "width", new("128", "VectorWidth = VectorWidth.Vector128"),
            new("256", "VectorWidth = VectorWidth.Vector256"),
            new("512", "VectorWidth = VectorWidth.Vector512"), new("scalar", "VectorWidth = VectorWidth.Scalar")),
        new(
            "reduction", new("mean"), new("sum", "Reduction = Reduction.Sum"),
            new("none", "Reduction = Reduction.None")),
        new(
            "gradient", new("no"), new("yes", "", "Span<T> gradient"),
            new("added", "Accumulate = true", "Span<T> gradient"),
            new("maybe added", "", "Span<T> gradient", "bool accumulate")),
        new(
            "upstream", new("no"), new("number", "", "T outputGradient"),
            new("rows", "", "ReadOnlySpan<T> outputGradient")),
        new("losses", new("yes", "", "Span<T> losses"), new("no")),
        new("class weights", new("no"), new("yes", "", "ReadOnlySpan<T> classWeights")),
        new("sample weights", new("no"), new("yes", "", "ReadOnlySpan<T> sampleWeights")),
        new(
            "smoothing", new("no"), new("constant", "LabelSmoothing = 0.2"),
            new("parameter", "", "double labelSmoothing"),
            new("unweighted", "LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted"),
            new("chosen", "LabelSmoothing = 0.2", "SmoothingWeights smoothingWeights")),
        new("term", new("no"), new("poly", "PolyEpsilon = 1.5"), new("poly parameter", "", "double polyEpsilon"),
            new("focal", "FocalGamma = 1.5"), new("focal parameter", "", "T focalGamma"),
            new("generalised", "GeneralizedQ = 0.7"), new("generalised parameter", "", "double generalizedQ"),
            new("token scaling", "TokenScaling = true"), new("token scaling parameter", "", "bool tokenScaling")),
        new("entropy", new("no"), new("constant", "EntropyWeight = 0.4"), new("parameter", "", "T entropyWeight")),
        new("z-loss", new("no"), new("constant", "ZLoss = 0.01"), new("parameter", "", "T zLoss"),
            new("reported", "ZLoss = -0.01", "out double zLoss")),
        new("scale", new("no"), new("constant", "LogitScale = 0.75"), new("parameter", "", "double logitScale")),
        new("softcap", new("no"), new("constant", "LogitSoftcap = 3"), new("parameter", "", "T logitSoftcap")),
        new("ignore index", new("default"), new("none", "IgnoreIndex = CrossEntropyKernelAttribute.NoIgnoreIndex"),
            new("parameter", "", "long ignoreIndex")),
        new(
            "mean of nothing", new("NaN"), new("zero", "EmptyMean = EmptyMean.Zero"),
            new("parameter", "", "EmptyMean emptyMean")),
        new("divisor", new("no"), new("yes", "", "double divisor")),
        new("total weight", new("no"), new("yes", "", "out double totalWeight")),
        new("log-sum-exp", new("no"), new("yes", "", "Span<T> logSumExp")),
        new("entropies", new("no"), new("yes", "", "Span<T> entropies")),
        new("predictions", new("no"), new("yes", "", "Span<int> predictions")),
        new("correct", new("no"), new("yes", "", "out int correct")),
        new("probabilities", new("no"), new("yes", "", "Span<T> probabilities")),
        new("log-probabilities", new("no"), new("yes", "", "Span<T> logProbabilities")),
        new(
            "layout", new("rows"), new("stride", "", "nint rowStride"),
            new("planes", "ClassAxis = 1", "int innerSize")),
        new("threads", new("one"), new("many", "Parallel = true")),
        new("shift", new("no"), new("parameter", "", "long targetShift", "int sequenceLength")),
        new("cancellation", new("no"), new("yes", "", "System.Threading.CancellationToken cancellationToken")),
    ];

    // What the probability of a target costs in other forms than its logarithm.
    private static readonly string[] Forms =
    [
        "focal", "focal parameter", "generalised", "generalised parameter", "token scaling", "token scaling parameter",
    ];

    /// <summary>What cannot stand in one declaration; the diagnostics that say so have tests of their own.</summary>
    public static IReadOnlyList<Exclusion> Exclusions { get; } =
    [
        // LOSSGEN040: without a gradient, or without a mean, there is nothing to change.
        new("gradient", "no", "upstream", "number", "rows"),
        new("divisor", "yes", "reduction", "sum", "none"),
        new("mean of nothing", "parameter", "reduction", "sum", "none"),

        // LOSSGEN041: an upstream gradient has the shape of the result.
        new("reduction", "none", "upstream", "number"),
        new("upstream", "rows", "reduction", "mean", "sum"),
        new("upstream", "rows", "divisor", "yes"),
        new("upstream", "rows", "mean of nothing", "parameter"),

        // LOSSGEN042: two means have two divisors.
        new("smoothing", "unweighted", "divisor", "yes"),
        new("smoothing", "unweighted", "total weight", "yes"),
        new("smoothing", "unweighted", "sample weights", "yes"),
        new("smoothing", "chosen", "divisor", "yes"),
        new("smoothing", "chosen", "total weight", "yes"),
        new("smoothing", "chosen", "sample weights", "yes"),

        // LOSSGEN044: a stride does not tell the number of classes.
        new("layout", "stride", "classes", "inferred"),

        // LOSSGEN065: no result, no part of it.
        new("z-loss", "reported", "reduction", "none"),
        new("z-loss", "reported", "upstream", "rows"),

        // LOSSGEN061: what the probability of one target costs is not said beside other targets.
        new("smoothing", "constant", "term", Forms),
        new("smoothing", "parameter", "term", Forms),
        new("smoothing", "unweighted", "term", Forms),
        new("smoothing", "chosen", "term", Forms),

        // LOSSGEN062: a row of soft targets has no class.
        new("targets", "soft", "term", ["poly", "poly parameter", .. Forms]),
        new("targets", "soft", "ignore index", "none", "parameter"),
        new("targets", "soft", "shift", "parameter"),
        new("targets", "soft", "correct", "yes"),
    ];

    private static readonly string[] Outputs =
    [
        "gradient", "losses", "total weight", "log-sum-exp", "entropies", "predictions", "correct", "probabilities",
        "log-probabilities",
    ];

    private static readonly string[] ElementsARow =
        ["losses", "class weights", "sample weights", "log-sum-exp", "entropies", "predictions"];

    /// <summary>
    /// Whether a combination is a declaration: it writes or returns something, and soft targets stand beside something
    /// that tells rows from classes.
    /// </summary>
    /// <param name="levelOf">The level of a factor.</param>
    public static bool IsDeclaration(Func<string, string> levelOf)
        => (levelOf("reduction") != "none" || Outputs.Any(factor => levelOf(factor) != "no"))
            && (levelOf("targets") == "hard" || levelOf("classes") != "inferred" || levelOf("upstream") == "rows"
                || ElementsARow.Any(factor => levelOf(factor) != "no"));
}

/// <summary>Levels of two factors that do not stand together.</summary>
internal sealed record Exclusion(string First, string Level, string Second, params string[] Levels);
