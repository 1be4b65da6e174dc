using LossGen.Oracle.Ulp;

namespace LossGen.Oracle;

/// <summary>
/// The loss of one row against soft targets: l = sum_c u_c (-lp_c) + z lse^2 + b H with u = w ((1-a) t + a/C), or
/// u = (1-a) w t + a/C with unweighted smoothing. A class without a share is not there, also where -lp is infinite.
/// </summary>
internal sealed class SoftRowLoss : IRowLoss
{
    private readonly SoftmaxRow row;
    private readonly LossOptions options;
    private readonly Quad[] shares;
    private readonly Quad mass;
    private readonly ExtraTerms extraTerms;
    private readonly Quad sampleWeight;
    private readonly Quad upstream;

    public SoftRowLoss(LossInput input, LossOptions options, int index)
    {
        this.options = options;
        row = input.Logits[index];
        extraTerms = new(row, options);
        double[] target = input.SoftTargets![index];
        shares = [.. target.Select((t, c) => Share(input, t, c))];
        mass = shares.Aggregate(Quad.Zero, (sum, share) => sum + share);
        sampleWeight = input.SampleWeights is { } weights ? weights[index] : 1;
        upstream = input.Upstream is { } gradients ? gradients[index] : 1;
        if (sampleWeight.IsZero)
        {
            return;
        }

        Hard = row.IsPoisoned ? double.NaN : CrossEntropy();
        Size = Hard;
        if (Hard.IsFinite)
        {
            Quad sum = Hard + extraTerms.ZLoss + extraTerms.Entropy;
            Size = new[] { Hard, extraTerms.Size, Quad.Abs(sum) }.Aggregate(Quad.Max);
            Hard = sum;
        }

        Hard = Scale(Hard, sampleWeight);
        Size = Scale(Size, Quad.Abs(sampleWeight));
    }

    public bool IsIgnored => false;

    public Quad Weight => Quad.One;

    public Quad Hard { get; }

    public Quad Soft => Quad.Zero;

    public Quad Z => sampleWeight.IsZero ? Quad.Zero : Scale(extraTerms.ZLoss, sampleWeight);

    public Quad Total => Hard;

    public Quad Size { get; }

    public Expected Gradient(int index, Quad hardFactor, Quad softFactor)
    {
        if (sampleWeight.IsZero)
        {
            return Expected.Zero;
        }

        if (row.IsPoisoned)
        {
            return Expected.NaN;
        }

        Quad factor = hardFactor * sampleWeight * upstream * options.LogitScale;
        Quad p = row.Probability(index);
        Quad pulled = p * mass * factor;
        Quad pushed = shares[index] * factor;
        var byClasses = new Expected(pulled - pushed, Quad.Max(Quad.Abs(pulled), Quad.Abs(pushed)));
        return byClasses.Plus(extraTerms.Gradient(index).Times(factor)).Times(row.Slope(index));
    }

    private Quad CrossEntropy()
    {
        Quad sum = Quad.Zero;
        for (int c = 0; c < shares.Length; c++)
        {
            Quad term = row.NegativeLogProbability(c);
            if (!shares[c].IsZero)
            {
                if (!term.IsFinite)
                {
                    return term;
                }

                sum += shares[c] * term;
            }
        }

        return sum;
    }

    private static Quad Scale(Quad value, Quad factor)
        => value.IsFinite ? value * factor : value.High * Math.Sign(factor.High);

    private Quad Share(LossInput input, double t, int c)
    {
        Quad hard = (1 - (Quad)options.LabelSmoothing) * t;
        Quad even = (Quad)options.LabelSmoothing / row.Classes;
        return options.SmoothingWeights == SmoothingWeights.Weighted
            ? (hard + even) * input.Weight(c)
            : (hard * input.Weight(c)) + even;
    }
}
