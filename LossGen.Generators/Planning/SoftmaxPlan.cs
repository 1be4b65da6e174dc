using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Planning;

/// <summary>What a softmax or log-softmax kernel does with the exponentials of a row and their sum.</summary>
internal sealed record SoftmaxPlan
{
    /// <summary>The sum over the upstream gradient of a row.</summary>
    public static readonly Quantity UpstreamSum = new("sum");

    /// <summary>Whether the logarithm of the softmax is asked for.</summary>
    public required bool IsLog { get; init; }

    /// <summary>Whether the forward result is asked for.</summary>
    public required bool Forward { get; init; }

    /// <summary>Whether the derivative with respect to the logits is asked for.</summary>
    public required bool Backward { get; init; }

    /// <summary>
    /// The buffer that keeps the exponentials from their sum on, as passes call it; null where none can.
    /// </summary>
    public required string? Kept { get; init; }

    /// <summary>The forward result of a class.</summary>
    public Term Output => IsLog
        ? (Element.Logit - Row.Maximum) - Row.LogSum
        : Element.Exponential / Row.ExponentialSum;

    /// <summary>
    /// The derivative with respect to the logit of a class; the sum is that of the upstream gradient, or of its product
    /// with p.
    /// </summary>
    public Term Gradient
    {
        get
        {
            var probability = Element.Exponential / Row.ExponentialSum;
            return IsLog
                ? Element.Upstream - (probability * UpstreamSum)
                : probability * (Element.Upstream - UpstreamSum);
        }
    }

    /// <summary>Whether the last pass needs the exponentials.</summary>
    public bool UsesExponentials => !IsLog || Backward;

    /// <summary>Whether the last pass reads the logits: for their own sake, or to compute exponentials again.</summary>
    public bool ReadsLogits => IsLog && Forward || (UsesExponentials && Kept is null);

    /// <summary>Passes over a row: maximum, sum of exponentials, sum over the output gradient, outputs.</summary>
    public int Passes => Backward ? 4 : 3;
}
