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
    private readonly Softcap[]? capped;
    private readonly Quad[] exponentials;
    private readonly int largest;
    private readonly Quad sumOfOthers;
    private readonly Quad sum;
    private readonly Quad logSum;
    private readonly Lazy<Quad[]> probabilities;
    private readonly Lazy<Quad> entropy;

    public SoftmaxRow(double[] logits, double scale = 1, double softcap = 0)
    {
        this.logits = logits;
        this.scale = scale;
        exponentials = [];
        probabilities = new(() => Array.ConvertAll(exponentials, e => e / sum));
        entropy = new(SumOfEntropy);
        IsPoisoned = logits.Any(double.IsNaN)
            || (softcap == 0 && (logits.Contains(double.PositiveInfinity) || logits.All(double.IsNegativeInfinity)));
        if (IsPoisoned)
        {
            return;
        }

        capped = softcap == 0 ? null : Array.ConvertAll(logits, x => Softcap.Of(x, scale, softcap));
        largest = Array.IndexOf(logits, logits.Max());
        exponentials =
            [.. Enumerable.Range(0, logits.Length).Select(i => IsAbsent(i) ? 0 : QuadFunctions.Exp(-Gap(i)))];
        sumOfOthers = SumWithout(largest);
        sum = sumOfOthers + 1;
        logSum = QuadFunctions.LogOnePlus(sumOfOthers);
    }

    /// <summary>Whether the row holds NaN or +inf, or nothing but -inf, so that softmax is not defined.</summary>
    public bool IsPoisoned { get; }

    public int Classes => logits.Length;

    /// <summary>-log p of a class; +inf where its logit is -inf.</summary>
    public Quad NegativeLogProbability(int index) => IsAbsent(index) ? double.PositiveInfinity : Gap(index) + logSum;

    /// <summary>log sum exp of the scaled and capped logits.</summary>
    public Quad LogSumExp => Maximum + logSum;

    /// <summary>sum p (-log p): the entropy of a row that has a softmax. A class with p = 0 adds nothing.</summary>
    public Quad Entropy => entropy.Value;

    /// <summary>The entropy of every row: NaN where there is no softmax.</summary>
    public Expected EntropyOfAny => Expected.Of(IsPoisoned ? double.NaN : Entropy);

    /// <summary>The derivative of the entropy by a logit as the softmax sees it: p (-log p - H).</summary>
    public Expected EntropyGradient(int index)
    {
        Quad p = Probability(index);
        if (p.IsZero)
        {
            return Expected.Zero;
        }

        Quad term = NegativeLogProbability(index);
        return new Expected(p * (term - Entropy), p * Quad.Max(term, Entropy));
    }

    /// <summary>The larger of the two terms that it is the sum of.</summary>
    public Quad SizeOfLogSumExp => Quad.Max(Quad.Abs(Maximum), logSum);

    /// <summary>The derivative of a logit as the softmax sees it by the scaled logit: 1 without a cap.</summary>
    public Quad Slope(int index) => capped is null ? 1 : capped[index].Slope;

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
        : Array.IndexOf(logits, logits.Max());

    public Quad Probability(int index) => probabilities.Value[index];

    /// <summary>1 - p without cancellation: the terms of the other classes over the sum.</summary>
    public Quad Complement(int index)
        => (index == largest ? sumOfOthers : sum - exponentials[index]) / sum;

    private Quad Maximum => capped is null ? scale * logits[largest] : capped[largest].Value;

    private bool IsAbsent(int index) => capped is null && double.IsNegativeInfinity(logits[index]);

    // How far below the largest logit; exact before it is scaled.
    private Quad Gap(int index) => capped is null
        ? scale * ((Quad)logits[largest] - logits[index])
        : capped[largest].Value - capped[index].Value;

    // No term is negative, so that nothing cancels, which lse - sum p x would.
    private Quad SumOfEntropy()
        => Enumerable.Range(0, Classes).Where(c => !Probability(c).IsZero)
            .Aggregate(Quad.Zero, (total, c) => total + (Probability(c) * NegativeLogProbability(c)));

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
