namespace LossGen.Generators.Planning.Terms;

/// <summary>
/// The quantities of a row. With m its largest logit and e = exp(x − m), the target's own e is kept out of the sum of
/// the others: −rest/s is p − 1 of the target, and log(1 + rest) the loss of a confident row, without cancellation.
/// </summary>
internal static class Row
{
    /// <summary>The largest logit of the row.</summary>
    public static readonly Quantity Maximum = new("m");

    /// <summary>The logit of the target.</summary>
    public static readonly Quantity TargetLogit = new("xy");

    /// <summary>The exponential of the target's logit.</summary>
    public static readonly Quantity TargetExponential = new("ey");

    /// <summary>The sum of the exponentials without the target's.</summary>
    public static readonly Quantity Rest = new("rest");

    /// <summary>The sum of all exponentials.</summary>
    public static readonly Quantity ExponentialSum = new("s");

    /// <summary>The logarithm of that sum.</summary>
    public static readonly Quantity LogSum = new("logSum");

    /// <summary>The same with all digits near 0, also where the target has not the largest logit.</summary>
    public static readonly Quantity LogTotal = new("logTotal");

    /// <summary>Σ e·(m − x), with the logits as the softmax sees them.</summary>
    public static readonly Quantity Spread = new("spread");

    /// <summary>Σ p·(m − x): by how much a logit is below the largest, in the mean.</summary>
    public static readonly Quantity MeanGap = new("meanGap");

    /// <summary>By how much the target's logit is below the largest.</summary>
    public static readonly Quantity TargetGap = new("targetGap");

    /// <summary>The entropy of the softmax.</summary>
    public static readonly Quantity Entropy = new("entropy");

    /// <summary>The negative log-likelihood of the target.</summary>
    public static readonly Quantity NegativeLogLikelihood = new("nll");

    /// <summary>The log-sum-exp of the row's logits.</summary>
    public static readonly Quantity LogSumExp = new("lse");

    /// <summary>Σ w·(m − x), with the weights that the term asks for.</summary>
    public static readonly Quantity Gap = new("gap");

    /// <summary>The sum of what the soft target gives the classes.</summary>
    public static readonly Quantity Mass = new("mass");

    /// <summary>The class weight of the target.</summary>
    public static readonly Quantity Weight = new("weight");

    /// <summary>The sample weight of the row.</summary>
    public static readonly Quantity SampleWeight = new("sampleWeight");

    /// <summary>The upstream gradient of the row.</summary>
    public static readonly Quantity Upstream = new("upstream");

    /// <summary>The product of several factors of the row's gradient.</summary>
    public static readonly Quantity Factor = new("factor");

    /// <summary>What p − [j = y] of the row is multiplied by.</summary>
    public static readonly Quantity Share = new("share");

    /// <summary>What e is multiplied by in the gradient.</summary>
    public static readonly Quantity Scale = new("scale");

    /// <summary>The score of the target that an NLL kernel reads.</summary>
    public static readonly Quantity Score = new("score");

    /// <summary>The target of the row.</summary>
    public static readonly Quantity Target = new("target");

    /// <summary>The probability of the target.</summary>
    public static Term TargetProbability => TargetExponential / ExponentialSum;

    /// <summary>One less the probability of the target, without the subtraction.</summary>
    public static Term Doubt => Rest / ExponentialSum;
}
