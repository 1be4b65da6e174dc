namespace LossGen.Oracle;

/// <summary>What a loss is computed from; every number is exact.</summary>
/// <param name="Logits">N rows.</param>
/// <param name="Targets">N class indices or ignore indices.</param>
/// <param name="ClassWeights">A weight per class, or null where every weight is 1.</param>
internal sealed record LossInput(IReadOnlyList<SoftmaxRow> Logits, IReadOnlyList<long> Targets, double[]? ClassWeights)
{
    /// <summary>A weight per row, or null where every weight is 1.</summary>
    public double[]? SampleWeights { get; init; }

    /// <summary>What the gradient of each row is multiplied by, or null where it is 1.</summary>
    public double[]? Upstream { get; init; }

    /// <summary>What each row has of each class, or null where a target is a class.</summary>
    public IReadOnlyList<double[]>? SoftTargets { get; init; }

    public int Rows => Targets.Count;

    public double Weight(long index) => ClassWeights is null ? 1 : ClassWeights[index];
}
