using LossGen.Oracle.Ulp;

namespace LossGen.Oracle;

/// <summary>
/// The loss of one row and its derivative:
/// l = (1-a) w_y (-lp_y) + (a/C) sum_c v_c (-lp_c) + e (1 - p_y) + z lse^2 + b H, where v is the class weights or, with
/// unweighted smoothing, 1, and H the entropy. <see cref="TargetLoss"/> has the other forms of -lp_y.
/// </summary>
internal sealed class RowLoss : IRowLoss
{
    private readonly SoftmaxRow row;
    private readonly LossInput input;
    private readonly LossOptions options;
    private readonly int target;
    private readonly Quad sampleWeight;
    private readonly Quad upstream;
    private readonly Quad hardShare;
    private readonly Quad softShare;
    private readonly TargetLoss targetLoss;
    private readonly ExtraTerms extraTerms;
    private readonly Lazy<Quad> smoothingWeightSum;
    private readonly Lazy<Quad> pull;

    public RowLoss(LossInput input, LossOptions options, int index)
    {
        this.input = input;
        this.options = options;
        row = input.Logits[index];
        IsIgnored = input.Targets[index] == options.IgnoreIndex;
        target = IsIgnored ? 0 : checked((int)input.Targets[index]);
        double weight = IsIgnored ? 0 : input.Weight(target);
        sampleWeight = input.SampleWeights is { } weights ? weights[index] : 1;
        upstream = input.Upstream is { } gradients ? gradients[index] : 1;
        Weight = sampleWeight * weight;
        hardShare = (1 - (Quad)options.LabelSmoothing) * weight;
        Counts = !IsIgnored && !sampleWeight.IsZero
            && !(weight == 0 && options is { LabelSmoothing: 0, ZLoss: 0, PolyEpsilon: 0, EntropyWeight: 0 });
        targetLoss = new(row, target, options);
        extraTerms = new(row, options);
        softShare = (Quad)options.LabelSmoothing / row.Classes;
        smoothingWeightSum = new(() => Enumerable.Range(0, row.Classes)
            .Aggregate(Quad.Zero, (sum, c) => sum + SmoothingWeight(c)));
        pull = new(Pull);
        Hard = Counts ? Scale(AddedUp(), sampleWeight) : Quad.Zero;
        Soft = Counts ? Scale(SoftPart(), sampleWeight) : Quad.Zero;
        Size = Counts && !row.IsPoisoned ? SizeOfTerms() : Total;
    }

    public bool IsIgnored { get; }

    /// <summary>The class weight of the target times the weight of the row.</summary>
    public Quad Weight { get; }

    /// <summary>The target's part of the loss, and all that shares its divisor.</summary>
    public Quad Hard { get; }

    /// <summary>The smoothing part of the loss.</summary>
    public Quad Soft { get; }

    public Quad Z => Counts ? Scale(extraTerms.ZLoss, sampleWeight) : Quad.Zero;

    public Quad Total => Add(Hard, Soft);

    /// <summary>The loss, or the largest of the terms whose sum it is where one of them is negative.</summary>
    public Quad Size { get; }

    /// <summary>
    /// Whether the logits matter: not where the row has no weight, or its target has none and no other term is there.
    /// </summary>
    private bool Counts { get; }

    /// <summary>
    /// The derivative by logit <paramref name="index"/>, with the hard part scaled by one factor and the smoothing
    /// part by another (they differ in a mean with unweighted smoothing).
    /// </summary>
    public Expected Gradient(int index, Quad hardFactor, Quad softFactor)
    {
        Expected byCapped = ByCapped(index, hardFactor, softFactor);
        return row.IsPoisoned ? byCapped : byCapped.Times(row.Slope(index));
    }

    private Expected ByCapped(int index, Quad hardFactor, Quad softFactor)
    {
        if (!Counts)
        {
            return Expected.Zero;
        }

        if (row.IsPoisoned)
        {
            return Expected.NaN;
        }

        hardFactor = hardFactor * sampleWeight * upstream;
        softFactor = softFactor * sampleWeight * upstream;
        Quad hard = pull.Value * hardFactor * options.LogitScale;
        Quad soft = softShare * softFactor * options.LogitScale;
        return ClassGradient(index, hard, soft).Plus(extraTerms.Gradient(index).Times(hardFactor * options.LogitScale));
    }

    // What the target and the smoothing pull down and push up.
    private Expected ClassGradient(int index, Quad hard, Quad soft)
    {
        Quad p = row.Probability(index);
        bool isTarget = index == target;
        if (options.LabelSmoothing == 0)
        {
            return Expected.Of(isTarget ? -(row.Complement(index) * hard) : p * hard);
        }

        Quad pulled = p * (hard + (soft * smoothingWeightSum.Value));
        Quad pushed = (isTarget ? hard : Quad.Zero) + (soft * SmoothingWeight(index));
        return new(pulled - pushed, Quad.Max(Quad.Abs(pulled), Quad.Abs(pushed)));
    }

    // What p_j - [j = y] is multiplied by.
    private Quad Pull() => (hardShare * targetLoss.Pull) + (options.PolyEpsilon * row.Probability(target));

    private double SmoothingWeight(int index)
        => options.SmoothingWeights == SmoothingWeights.Weighted ? input.Weight(index) : 1;

    private Quad AddedUp() => Add(Add(HardPart(), PolyPart()), Add(extraTerms.ZLoss, extraTerms.Entropy));

    private Quad HardPart()
    {
        if (row.IsPoisoned)
        {
            return double.NaN;
        }

        return hardShare.IsZero ? Quad.Zero : Scale(targetLoss.Value, hardShare);
    }

    private Quad PolyPart()
        => row.IsPoisoned ? double.NaN : options.PolyEpsilon * row.Complement(target);

    private Quad SoftPart()
    {
        if (options.LabelSmoothing == 0)
        {
            return Quad.Zero;
        }

        if (row.IsPoisoned)
        {
            return double.NaN;
        }

        Quad sum = Quad.Zero;
        for (int c = 0; c < row.Classes; c++)
        {
            double weight = SmoothingWeight(c);
            Quad term = weight == 0 ? Quad.Zero : Scale(row.NegativeLogProbability(c), weight);
            if (!term.IsFinite)
            {
                return term;
            }

            sum += term;
        }

        return softShare * sum;
    }

    private Quad SizeOfTerms()
    {
        if (!Total.IsFinite || options is { ZLoss: 0, PolyEpsilon: 0, EntropyWeight: 0 })
        {
            return Total;
        }

        Quad terms = new[] { HardPart(), SoftPart(), Quad.Abs(PolyPart()), extraTerms.Size }.Aggregate(Quad.Max);
        return Quad.Max(terms * Quad.Abs(sampleWeight), Quad.Abs(Total));
    }

    private static Quad Scale(Quad value, Quad factor)
        => value.IsFinite ? value * factor : value.High * Math.Sign(factor.High);

    private static Quad Add(Quad x, Quad y) => x.IsFinite && y.IsFinite ? x + y : x.High + y.High;
}
