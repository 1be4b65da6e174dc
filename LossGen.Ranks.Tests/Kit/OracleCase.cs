using LossGen.Oracle;

namespace LossGen.Ranks.Tests.Kit;

/// <summary>A kernel as the oracle sees it, and how near to the exact values docs/numerics.md puts it.</summary>
internal sealed record OracleCase(string Name, LossOptions Options)
{
    /// <summary>Every kernel whose outputs the oracle knows.</summary>
    public static IReadOnlyList<OracleCase> All { get; } =
    [
        new("plain", new()),
        new("losses", new() { Reduction = Reduction.Sum }) { HasLosses = true, HasGradient = false },
        new("weighted and smoothed", new() { LabelSmoothing = 0.1 }) { IsWeighted = true, HasLosses = true },
        new("every output", new() { LabelSmoothing = 0.05, ZLoss = 1e-3, LogitScale = 0.8, IgnoreIndex = 0 })
        {
            IsWeighted = true, HasSampleWeights = true, HasLosses = true, HasLogSumExp = true, HasEntropies = true,
            Scale = 0.8, MoreOfLoss = 0.3, MoreOfGradient = 0.3,
        },
        new("capped", new() { LabelSmoothing = 0.1, EntropyWeight = 0.02 })
        {
            HasLosses = true, Softcap = 20, MoreOfLoss = 1, MoreOfGradient = 1.5,
        },
        new("focal", new() { FocalGamma = 2 }) { HasLosses = true, MoreOfLoss = 1.3, MoreOfGradient = 1 },
        new("poly", new() { PolyEpsilon = 0.5, LabelSmoothing = 0.1 }) { HasLosses = true, MoreOfGradient = 0.3 },
        new("generalized", new() { GeneralizedQ = 0.7 })
        {
            IsWeighted = true, HasLosses = true, MoreOfLoss = 1, MoreOfGradient = 1,
        },
        new("scaled by tokens", new() { TokenScaling = true, ZLoss = 1e-3 })
        {
            HasLosses = true, MoreOfLoss = 1.3, MoreOfGradient = 1.3,
        },
        new("probabilities", new() { IgnoreIndex = 0 }) { IsWeighted = true, HasProbabilities = true },
        new("each row, added", new() { Reduction = Reduction.None })
        {
            HasSampleWeights = true, HasUpstream = true, Prior = 0.25, MoreOfGradient = 1,
        },
        new("two means", new()
        {
            LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted, EntropyWeight = -0.01,
        })
        {
            IsWeighted = true, MoreOfGradient = 1.5,
        },
        new("means by another choice", new()
        {
            LabelSmoothing = 0.2, SmoothingWeights = SmoothingWeights.Unweighted,
        })
        {
            IsWeighted = true,
        },
        new("terms of the call", new()
        {
            ZLoss = 1e-3, PolyEpsilon = 0.4, EntropyWeight = 0.05, IgnoreIndex = null,
        })
        {
            HasLosses = true, Softcap = 30, MoreOfLoss = 1.3, MoreOfGradient = 1.8,
        },
        new("threads", new() { LabelSmoothing = 0.1 }) { IsWeighted = true, HasLosses = true },
        new("scalar", new() { LabelSmoothing = 0.1, EntropyWeight = 0.1 })
        {
            IsWeighted = true, HasLogSumExp = true, MoreOfGradient = 1.5,
        },
    ];

    public bool IsWeighted { get; init; }

    public bool HasSampleWeights { get; init; }

    public bool HasUpstream { get; init; }

    public bool HasLosses { get; init; }

    public bool HasGradient { get; init; } = true;

    public bool HasLogSumExp { get; init; }

    public bool HasEntropies { get; init; }

    public bool HasProbabilities { get; init; }

    public double Scale { get; init; } = 1;

    public double Softcap { get; init; }

    /// <summary>What the gradient is added to.</summary>
    public double Prior { get; init; }

    /// <summary>The ulps that options add to the distance of a loss.</summary>
    public double MoreOfLoss { get; init; }

    /// <summary>The ulps that options add to the distance of a derivative.</summary>
    public double MoreOfGradient { get; init; }

    public override string ToString() => Name;
}
