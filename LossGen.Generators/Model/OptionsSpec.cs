namespace LossGen.Generators.Model;

/// <summary>The options of the attribute, as constants. An option that is a parameter has its role there instead.</summary>
internal sealed record OptionsSpec
{
    /// <summary>The number of classes known at compile time, or 0.</summary>
    public int Classes { get; init; }

    /// <summary>How the row losses become the result.</summary>
    public ReductionKind Reduction { get; init; }

    /// <summary>The mass spread evenly over the classes, in [0, 1]; without meaning where it is a parameter.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>Whether class weights scale the smoothing term.</summary>
    public SmoothingWeightsKind SmoothingWeights { get; init; }

    /// <summary>The target of rows to leave out, or null where no row is ever left out; without meaning where it is a parameter.</summary>
    public long? IgnoreIndex { get; init; } = -100;

    /// <summary>What the logits are multiplied by first; positive. Without meaning where it is a parameter.</summary>
    public double LogitScale { get; init; } = 1;

    /// <summary>What no logit reaches, or 0; without meaning where it is a parameter.</summary>
    public double LogitSoftcap { get; init; }

    /// <summary>The factor of the squared log-sum-exp of a row, or 0; without meaning where it is a parameter.</summary>
    public double ZLoss { get; init; }

    /// <summary>The factor of 1 − p of a row's target, or 0; without meaning where it is a parameter.</summary>
    public double PolyEpsilon { get; init; }

    /// <summary>The exponent of 1 − p that scales a row's loss, or 0; without meaning where it is a parameter.</summary>
    public double FocalGamma { get; init; }

    /// <summary>The mean when nothing is left to average.</summary>
    public EmptyMeanKind EmptyMean { get; init; }

    /// <summary>How many rows on the target of a row stands; without meaning where it is a parameter.</summary>
    public int TargetShift { get; init; }

    /// <summary>Whether the gradient is added to what is there; without meaning where it is a parameter.</summary>
    public bool Accumulate { get; init; }

    /// <summary>The axis of the classes: -1 for the last, 1 for (N, C, inner).</summary>
    public int ClassAxis { get; init; } = -1;

    /// <summary>Whether blocks of rows are spread over the thread pool.</summary>
    public bool Parallel { get; init; }

    /// <summary>The vector widths to emit.</summary>
    public VectorWidthKind VectorWidth { get; init; }

    /// <summary>What the logits of a distillation are divided by; without meaning where it is a parameter.</summary>
    public double Temperature { get; init; } = 1;

    /// <summary>Which distribution of a distillation is compared with which.</summary>
    public DistillationDirectionKind Direction { get; init; }

    /// <summary>The share of the hard targets in a distillation, 0 without them; without meaning where it is a parameter.</summary>
    public double HardWeight { get; init; }
}
