using LossGen.Oracle.Ulp;

namespace LossGen.Oracle;

/// <summary>
/// The loss of one row and its derivative: l = (1-a) w_y (-lp_y) + (a/C) sum_c v_c (-lp_c) + e (1 - p_y) + z lse^2,
/// where v is the class weights or, with unweighted smoothing, 1; the focal loss is (1 - p_y)^g w_y (-lp_y).
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
            && !(weight == 0 && options is { LabelSmoothing: 0, ZLoss: 0, PolyEpsilon: 0 });
        softShare = (Quad)options.LabelSmoothing / row.Classes;
        smoothingWeightSum = new(() => Enumerable.Range(0, row.Classes)
            .Aggregate(Quad.Zero, (sum, c) => sum + SmoothingWeight(c)));
        pull = new(Pull);
        Hard = Counts ? Scale(Add(Add(HardPart(), PolyPart()), ZPart()), sampleWeight) : Quad.Zero;
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

    public Quad Z => Counts ? Scale(ZPart(), sampleWeight) : Quad.Zero;

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
        Quad z = 2 * (Quad)options.ZLoss * hardFactor * options.LogitScale;
        Quad p = row.Probability(index);
        bool isTarget = index == target;
        Quad share = isTarget ? -(row.Complement(index) * hard) : p * hard;
        if (options.LabelSmoothing == 0)
        {
            return Sum(share, p * z * row.LogSumExp, p * z * row.SizeOfLogSumExp);
        }

        Quad soft = softShare * softFactor * options.LogitScale;
        Quad pulled = p * (hard + (soft * smoothingWeightSum.Value));
        Quad pushed = (isTarget ? hard : Quad.Zero) + (soft * SmoothingWeight(index));
        Quad size = Quad.Max(Quad.Max(Quad.Abs(pulled), Quad.Abs(pushed)), Quad.Abs(p * z * row.SizeOfLogSumExp));
        return Sum(pulled - pushed, p * z * row.LogSumExp, size);
    }

    private static Expected Sum(Quad x, Quad y, Quad size)
        => new(x + y, Quad.Max(Quad.Max(Quad.Abs(x), Quad.Abs(x + y)), Quad.Abs(size)));

    // What p_j - [j = y] is multiplied by. With q = 1 - p, the focal loss has q^g (1 + g p nll/q).
    private Quad Pull()
    {
        Quad p = row.Probability(target);
        if (options.FocalGamma == 0)
        {
            return hardShare + (options.PolyEpsilon * p);
        }

        Quad quotient = row.Complement(target).IsZero ? 1 : row.NegativeLogProbability(target) / row.Complement(target);
        Quad slope = p.IsZero ? Quad.Zero : options.FocalGamma * p * quotient;
        return hardShare * Focus() * (1 + slope);
    }

    private Quad Focus()
    {
        Quad miss = row.Complement(target);
        return options.FocalGamma == 0 ? Quad.One : miss.IsZero ? Quad.Zero
            : QuadFunctions.Exp(options.FocalGamma * QuadFunctions.Log(miss));
    }

    private double SmoothingWeight(int index)
        => options.SmoothingWeights == SmoothingWeights.Weighted ? input.Weight(index) : 1;

    private Quad HardPart()
    {
        if (row.IsPoisoned)
        {
            return double.NaN;
        }

        Quad share = hardShare * Focus();
        return share.IsZero ? Quad.Zero : Scale(row.NegativeLogProbability(target), share);
    }

    private Quad PolyPart()
        => row.IsPoisoned ? double.NaN : options.PolyEpsilon * row.Complement(target);

    private Quad ZPart()
        => options.ZLoss == 0 ? Quad.Zero
            : row.IsPoisoned ? double.NaN
            : options.ZLoss * row.LogSumExp * row.LogSumExp;

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
        if (!Total.IsFinite || (options.ZLoss == 0 && options.PolyEpsilon == 0))
        {
            return Total;
        }

        Quad z = Quad.Abs(options.ZLoss * row.LogSumExp * row.SizeOfLogSumExp);
        Quad terms = new[] { HardPart(), SoftPart(), Quad.Abs(PolyPart()), z }.Aggregate(Quad.Max);
        return Quad.Max(terms * Quad.Abs(sampleWeight), Quad.Abs(Total));
    }

    private static Quad Scale(Quad value, Quad factor)
        => value.IsFinite ? value * factor : value.High * Math.Sign(factor.High);

    private static Quad Add(Quad x, Quad y) => x.IsFinite && y.IsFinite ? x + y : x.High + y.High;
}
