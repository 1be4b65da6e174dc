using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Family.Harness;

namespace LossGen.Tests.EndToEnd.Family.Oracles;

/// <summary>
/// The divergence of a student from its teacher. Beside the ulps of the result's type, an error is allowed that comes
/// from rounding the arguments of exponentials in double: it grows with the root of a divergence, not with its terms.
/// </summary>
internal sealed class DistillationOracle : FamilyOracle
{
    private const double Epsilon = 1.0 / (1L << 52);

    private readonly FamilyBatch batch;
    private readonly IeeeFormat arithmetic;
    private readonly IReadOnlyList<DivergenceRow> rows;
    private readonly IReadOnlyList<MixtureRow> mixtures;
    private readonly double temperature;
    private readonly double hardWeight;
    private readonly DistillationDirection direction;
    private readonly Reduction reduction;
    private readonly EmptyMean emptyMean;
    private readonly int[]? targets;
    private readonly double[]? weights;
    private readonly bool isHard;

    public DistillationOracle(FamilyKernel kernel, FamilyBatch batch)
    {
        this.batch = batch;
        arithmetic = kernel.Arithmetic;
        temperature = kernel.Shape.Has(KernelRole.Temperature)
            ? FamilyRun.RunTimeTemperature
            : kernel.Option("Temperature", 1.0);
        hardWeight = kernel.Shape.Has(KernelRole.HardWeight)
            ? FamilyRun.RunTimeHardWeight
            : kernel.Option("HardWeight", 0.0);
        direction = kernel.Option("Direction", DistillationDirection.Forward);
        reduction = kernel.Option("Reduction", Reduction.Mean);
        emptyMean = kernel.Option("EmptyMean", EmptyMean.NaN);
        targets = kernel.Shape.Has(KernelRole.Targets)
            ? [.. batch.TargetsFor(kernel).Select(target => (int)target)]
            : null;
        isHard = kernel.Shape.Has(KernelRole.HardWeight) || hardWeight > 0;
        weights = kernel.Shape.Has(KernelRole.SampleWeights) ? batch[KernelRole.SampleWeights] : null;
        rows = batch.DivergencesAt(temperature);
        mixtures = direction == DistillationDirection.JensenShannon
            ? batch.MixturesAt(
                temperature, kernel.Shape.Has(KernelRole.Beta) ? FamilyRun.RunTimeBeta : kernel.Option("Beta", 0.5))
            : [];
    }

    // What a mean divides by: rows that are not ignored, as many times as they weigh.
    private Quad Counting => Enumerable.Range(0, batch.Rows).Where(row => targets?[row] != FamilyBatch.Ignored)
        .Aggregate(Quad.Zero, (sum, row) => sum + WeightOf(row));

    public override (Expected Expected, double Ulps) Output(KernelRole role, int index)
    {
        int row = role == KernelRole.Losses ? index : index / batch.Classes;
        if (targets?[row] == FamilyBatch.Ignored || WeightOf(row) == 0)
        {
            return (Expected.Zero, 0);
        }

        return rows[row].IsPoisoned || (role == KernelRole.Losses && batch.Softmax[row].IsPoisoned)
            ? (Expected.NaN, 0)
            : role == KernelRole.Losses ? Loss(row) : Gradient(row, index % batch.Classes);
    }

    public override Expected Result(double[] losses)
    {
        if (reduction == Reduction.Mean && Counting.IsZero)
        {
            return emptyMean == EmptyMean.Zero ? Expected.Zero : Expected.NaN;
        }

        if (!losses.All(double.IsFinite))
        {
            return Expected.Of(losses.Sum());
        }

        Quad sum = losses.Aggregate(Quad.Zero, (total, loss) => total + loss);
        return Expected.Of(reduction == Reduction.Mean ? sum / Counting : sum);
    }

    private (Expected Expected, double Ulps) Loss(int row)
    {
        DivergenceRow pair = rows[row];
        Quad divergence = direction switch
        {
            DistillationDirection.Forward => pair.Forward,
            DistillationDirection.Reverse => pair.Reverse,
            DistillationDirection.JensenShannon => mixtures[row].Divergence,
            _ => Half(pair.Forward, pair.Reverse),
        };
        Quad hard = !isHard ? Quad.Zero : batch.Softmax[row].NegativeLogProbability(targets![row]);
        if (!divergence.IsFinite || !hard.IsFinite)
        {
            return (Expected.Of(divergence.High + hard.High), 0);
        }

        double size = divergence.ToDouble();
        double noise = Epsilon * pair.Noise;
        double slack = divergence.IsZero ? 0 : 4 * noise * (Math.Sqrt(2 * size) + size + noise);
        Quad soft = (Quad)WeightOf(row) * (1 - hardWeight) * divergence;
        hard = (Quad)WeightOf(row) * hardWeight * hard;
        slack *= WeightOf(row);
        return Within(soft + hard, Quad.Max(soft, hard), DistillationTolerances.Loss(arithmetic), slack);
    }

    private (Expected Expected, double Ulps) Gradient(int row, int c)
    {
        DivergenceRow pair = rows[row];
        Quad share = reduction == Reduction.Mean ? WeightOf(row) / Counting : WeightOf(row);
        Quad soft = share * (1 - (Quad)hardWeight) / temperature;
        (Quad value, Quad size) = direction switch
        {
            DistillationDirection.Forward => Forward(pair, c),
            DistillationDirection.Reverse => Reverse(pair, c),
            DistillationDirection.JensenShannon => mixtures[row].Gradient(c),
            _ => Mean(Forward(pair, c), Reverse(pair, c)),
        };
        if (!value.IsFinite)
        {
            return (Expected.Of(value), 0);
        }

        // Of every term, what the rounded arguments of exponentials leave uncertain.
        double ofBoth = (soft * (pair.P(c) + pair.Q(c))).ToDouble() * (8 + pair.Argument(c) + (4 * pair.Noise));
        double slack = Epsilon * (ofBoth + ((soft * size).ToDouble() * (8 + pair.Argument(c))));
        (value, size) = (soft * value, soft * size);
        if (isHard)
        {
            Quad hard = share * hardWeight;
            bool isTarget = targets![row] == c;
            SoftmaxRow softmax = batch.Softmax[row];
            Quad term = isTarget ? -(hard * softmax.Complement(c)) : hard * softmax.Probability(c);
            slack += Epsilon * Quad.Abs(term).ToDouble() * Math.Min(800, 8 + Math.Abs(LogOf(softmax, c)));
            (value, size) = (value + term, Quad.Max(size, Quad.Abs(term)));
        }

        return Within(value, size, DistillationTolerances.Gradient(arithmetic), slack);
    }

    private double WeightOf(int row) => weights is null ? 1 : weights[row];

    private static double LogOf(SoftmaxRow softmax, int c)
        => softmax.NegativeLogProbability(c) is { IsFinite: true } finite ? finite.ToDouble() : 0;

    private static (Quad Value, Quad Size) Forward(DivergenceRow pair, int c)
        => (pair.Q(c) - pair.P(c), Quad.Max(pair.P(c), pair.Q(c)));

    private static (Quad Value, Quad Size) Reverse(DivergenceRow pair, int c)
    {
        if (pair.Q(c).IsZero)
        {
            return (Quad.Zero, Quad.Zero);
        }

        // Infinitely far from the teacher: the limit of q·(d - KL) as its logits fall, where d rises faster than KL.
        Quad difference = pair.Difference(c);
        return !difference.IsFinite ? (difference, Quad.Zero)
            : !pair.Reverse.IsFinite ? (-pair.Reverse, Quad.Zero)
            : (pair.Q(c) * (difference - pair.Reverse), pair.Q(c) * Quad.Max(Quad.Abs(difference), pair.Reverse));
    }

    private static (Quad Value, Quad Size) Mean((Quad Value, Quad Size) x, (Quad Value, Quad Size) y)
        => y.Value.IsFinite ? (0.5 * (x.Value + y.Value), 0.5 * Quad.Max(x.Size, y.Size)) : y;

    private static Quad Half(Quad x, Quad y) => x.IsFinite && y.IsFinite ? 0.5 * (x + y) : x.High + y.High;

    private (Expected Expected, double Ulps) Within(Quad value, Quad largestTerm, double ulps, double slack)
    {
        Quad size = Quad.Max(Quad.Abs(value), largestTerm);
        return (new Expected(value, size), ulps + arithmetic.InUlps(slack, size));
    }
}
