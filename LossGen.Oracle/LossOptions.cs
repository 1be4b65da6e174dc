namespace LossGen.Oracle;

/// <summary>The options of a cross-entropy loss that change its value.</summary>
internal sealed record LossOptions
{
    public Reduction Reduction { get; init; }

    public double LabelSmoothing { get; init; }

    public SmoothingWeights SmoothingWeights { get; init; }

    /// <summary>z: adds z lse^2 to the loss of a row.</summary>
    public double ZLoss { get; init; }

    /// <summary>Adds it times 1 - p of the target to the loss of a row.</summary>
    public double PolyEpsilon { get; init; }

    /// <summary>The power of 1 - p of the target that multiplies the loss of a row.</summary>
    public double FocalGamma { get; init; }

    /// <summary>The q of (1 - p^q)/q in the place of -log p of the target; 0 is the logarithm.</summary>
    public double GeneralizedQ { get; init; }

    /// <summary>Whether p of the target multiplies the loss of a row and is a constant to the derivative.</summary>
    public bool TokenScaling { get; init; }

    /// <summary>Adds it times the entropy of a row's softmax to the loss of the row.</summary>
    public double EntropyWeight { get; init; }

    /// <summary>What a derivative by a scaled logit is multiplied by to be one by the logit itself.</summary>
    public double LogitScale { get; init; } = 1;

    public EmptyMean EmptyMean { get; init; }

    /// <summary>What a mean divides by instead of what the rows weigh, or null.</summary>
    public double? Divisor { get; init; }

    /// <summary>The target of ignored rows; null when no row is ignored.</summary>
    public long? IgnoreIndex { get; init; } = -100;
}
