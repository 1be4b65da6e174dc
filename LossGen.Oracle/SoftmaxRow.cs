using LossGen.Oracle.Ulp;

namespace LossGen.Oracle;

/// <summary>
/// The softmax of one row to about 100 bits. Everything is a sum of non-negative terms, so that confident rows keep
/// their relative precision: log S = log1p(S - 1) with S - 1 summed without the maximum's own term.
/// </summary>
internal sealed class SoftmaxRow
{
    private readonly double[] logits;
    private readonly Quad scale;
    private readonly Quad[] exponentials;
    private readonly int largest;
    private readonly Quad sumOfOthers;
    private readonly Quad sum;
    private readonly Quad logSum;

    public SoftmaxRow(double[] logits, double scale = 1)
    {
        this.logits = logits;
        this.scale = scale;
        exponentials = [];
        IsPoisoned = logits.Any(double.IsNaN)
            || logits.Contains(double.PositiveInfinity)
            || logits.All(double.IsNegativeInfinity);
        if (IsPoisoned)
        {
            return;
        }

        largest = Array.IndexOf(logits, logits.Max());
        exponentials = Array.ConvertAll(logits, x => double.IsFinite(x) ? QuadFunctions.Exp(this.scale * (x - (Quad)Maximum)) : 0);
        sumOfOthers = SumWithout(largest);
        sum = sumOfOthers + 1;
        logSum = QuadFunctions.LogOnePlus(sumOfOthers);
    }

    /// <summary>Whether the row holds NaN or +inf, or nothing but -inf, so that softmax is not defined.</summary>
    public bool IsPoisoned { get; }

    public int Classes => logits.Length;

    private double Maximum => logits[largest];

    /// <summary>-log p of a class; +inf where its logit is -inf.</summary>
    public Quad NegativeLogProbability(int index)
        => double.IsNegativeInfinity(logits[index])
            ? double.PositiveInfinity
            : (scale * ((Quad)Maximum - logits[index])) + logSum;

    /// <summary>log sum exp of the scaled logits.</summary>
    public Quad LogSumExp => (scale * Maximum) + logSum;

    /// <summary>The larger of the two terms that it is the sum of.</summary>
    public Quad SizeOfLogSumExp => Quad.Max(Quad.Abs(scale * Maximum), logSum);

    /// <summary>
    /// log sum exp of the scaled logits, measured against the largest of the maximum, the logarithm relative to it, and
    /// 1; defined for every row.
    /// </summary>
    public Expected LogSumExpOfAny => logits.Any(double.IsNaN) ? Expected.NaN
        : IsPoisoned ? Expected.Of(logits.Max())
        : new Expected(LogSumExp, Quad.Max(SizeOfLogSumExp, Quad.One));

    /// <summary>The first of the largest logits; the first NaN where there is one.</summary>
    public int Top => logits.Any(double.IsNaN)
        ? Array.FindIndex(logits, double.IsNaN)
        : Array.FindIndex(logits, x => x == logits.Max());

    public Quad Probability(int index) => exponentials[index] / sum;

    /// <summary>1 - p without cancellation: the terms of the other classes over the sum.</summary>
    public Quad Complement(int index)
        => (index == largest ? sumOfOthers : sum - exponentials[index]) / sum;

    // Blocks keep the error of a sum of 2^17 terms near that of a sum of 2^9.
    private Quad SumWithout(int index)
    {
        const int BlockLength = 256;
        Quad total = Quad.Zero;
        for (int start = 0; start < Classes; start += BlockLength)
        {
            Quad block = Quad.Zero;
            for (int i = start; i < Math.Min(start + BlockLength, Classes); i++)
            {
                block += i == index ? Quad.Zero : exponentials[i];
            }

            total += block;
        }

        return total;
    }
}
