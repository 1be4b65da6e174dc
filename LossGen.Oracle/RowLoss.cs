using LossGen.Oracle.Ulp;

namespace LossGen.Oracle;

/// <summary>
/// The loss of one row and its derivative: l = (1-a) w_y (-lp_y) + (a/C) sum_c v_c (-lp_c), where v is the class
/// weights or, with unweighted smoothing, 1.
/// </summary>
internal sealed class RowLoss
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
        Counts = !IsIgnored && !sampleWeight.IsZero && !(weight == 0 && options.LabelSmoothing == 0);
        softShare = (Quad)options.LabelSmoothing / row.Classes;
        smoothingWeightSum = new(() => Enumerable.Range(0, row.Classes)
            .Aggregate(Quad.Zero, (sum, c) => sum + SmoothingWeight(c)));
        Hard = Counts ? Scale(HardPart(), sampleWeight) : Quad.Zero;
        Soft = Counts ? Scale(SoftPart(), sampleWeight) : Quad.Zero;
    }

    public bool IsIgnored { get; }

    /// <summary>The class weight of the target times the weight of the row.</summary>
    public Quad Weight { get; }

    /// <summary>The weight of the row.</summary>
    public Quad SampleWeight => sampleWeight;

    /// <summary>The target's part of the loss.</summary>
    public Quad Hard { get; }

    /// <summary>The smoothing part of the loss.</summary>
    public Quad Soft { get; }

    public Quad Total => Hard.IsFinite && Soft.IsFinite ? Hard + Soft : Hard.High + Soft.High;

    /// <summary>Whether the logits matter: not where the row, or its target without smoothing, has no weight.</summary>
    private bool Counts { get; }

    /// <summary>
    /// The derivative by logit <paramref name="index"/>, with the hard part scaled by one factor and the smoothing
    /// part by another (they differ in a mean with unweighted smoothing).
    /// </summary>
    public Expected Gradient(int index, Quad hardFactor, Quad softFactor)
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
        Quad hard = hardShare * hardFactor;
        bool isTarget = index == target;
        if (options.LabelSmoothing == 0)
        {
            return Expected.Of(isTarget ? -(row.Complement(index) * hard) : row.Probability(index) * hard);
        }

        Quad soft = softShare * softFactor;
        Quad pulled = row.Probability(index) * (hard + (soft * smoothingWeightSum.Value));
        Quad pushed = (isTarget ? hard : Quad.Zero) + (soft * SmoothingWeight(index));
        return new Expected(pulled - pushed, Quad.Max(Quad.Abs(pulled), Quad.Abs(pushed)));
    }

    private double SmoothingWeight(int index)
        => options.SmoothingWeights == SmoothingWeights.Weighted ? input.Weight(index) : 1;

    private Quad HardPart()
    {
        if (row.IsPoisoned)
        {
            return double.NaN;
        }

        return hardShare.IsZero ? Quad.Zero : Scale(row.NegativeLogProbability(target), hardShare);
    }

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

    private static Quad Scale(Quad value, Quad factor)
        => value.IsFinite ? value * factor : value.High * Math.Sign(factor.High);
}
