namespace LossGen.Generators.Planning;

/// <summary>What a softmax or log-softmax kernel does with the exponentials of a row and their sum.</summary>
internal sealed record SoftmaxPlan
{
    /// <summary>Whether the logarithm of the softmax is asked for.</summary>
    public required bool IsLog { get; init; }

    /// <summary>Whether the forward result is asked for.</summary>
    public required bool Forward { get; init; }

    /// <summary>Whether the derivative by the logits is asked for.</summary>
    public required bool Backward { get; init; }

    /// <summary>The buffer that keeps the exponentials from their sum on, as passes call it; null where none can.</summary>
    public required string? Kept { get; init; }

    /// <summary>Whether the last pass needs the exponentials.</summary>
    public bool UsesExponentials => !IsLog || Backward;

    /// <summary>Whether the last pass reads the logits: for their own sake, or to compute exponentials again.</summary>
    public bool ReadsLogits => IsLog && Forward || (UsesExponentials && Kept is null);

    /// <summary>Passes over a row: maximum, sum of exponentials, sum over the output gradient, outputs.</summary>
    public int Passes => Backward ? 4 : 3;
}
