using LossGen.Oracle;

namespace LossGen.Tests.EndToEnd.Family.Oracles;

/// <summary>Two distributions over the same classes, their divergences, and how well doubles can know them.</summary>
internal sealed class DivergenceRow(SoftmaxRow teacher, SoftmaxRow student)
{
    private const double LargestArgument = 800;
    private const int SeriesTerms = 24;

    public int Classes => teacher.Classes;

    public bool IsPoisoned => teacher.IsPoisoned || student.IsPoisoned;

    public Quad P(int c) => teacher.Probability(c);

    public Quad Q(int c) => student.Probability(c);

    /// <summary>KL(p ‖ q).</summary>
    public Quad Forward { get; } = Of(teacher, student);

    /// <summary>KL(q ‖ p).</summary>
    public Quad Reverse { get; } = Of(student, teacher);

    /// <summary>
    /// What rounding the arguments of exponentials may do to a log-probability, on average over both: the sizes of the
    /// arguments, in units of 2^-52.
    /// </summary>
    public double Noise { get; } = NoiseOf(teacher, student);

    /// <summary>log q - log p; infinite where one of them is 0.</summary>
    public Quad Difference(int c) => Subtract(teacher.NegativeLogProbability(c), student.NegativeLogProbability(c));

    /// <summary>How far the exponentials of a class are from 1 in the exponent, at most what counts.</summary>
    public double Argument(int c) => Size(teacher, c) + Size(student, c);

    /// <summary>
    /// A class's term of a divergence, with d = log p - log q: p·d + q - p, because q and p have the same sum and none
    /// of these terms is negative. Near d = 0 it is p·(d + exp(-d) - 1).
    /// </summary>
    public static Quad Term(Quad p, Quad q, Quad d)
    {
        if (p.IsZero || Quad.Abs(d) > 0.25)
        {
            return (p * d) + (q - p);
        }

        Quad series = Quad.Zero;
        for (int term = SeriesTerms; term >= 2; term--)
        {
            series = (Quad.One / term) * (Quad.One - (d * series));
        }

        return p * d * d * series;
    }

    private static Quad Of(SoftmaxRow first, SoftmaxRow second)
    {
        Quad sum = Quad.Zero;
        for (int c = 0; c < first.Classes && !first.IsPoisoned && !second.IsPoisoned; c++)
        {
            Quad p = first.Probability(c);
            Quad difference = p.IsZero
                ? Quad.Zero
                : Subtract(second.NegativeLogProbability(c), first.NegativeLogProbability(c));
            if (!difference.IsFinite)
            {
                return difference;
            }

            sum += Term(p, second.Probability(c), difference);
        }

        return sum;
    }

    private static double NoiseOf(SoftmaxRow first, SoftmaxRow second)
    {
        double sum = 4;
        for (int c = 0; c < first.Classes && !first.IsPoisoned && !second.IsPoisoned; c++)
        {
            double probabilities = first.Probability(c).ToDouble() + second.Probability(c).ToDouble();
            sum += probabilities * (Size(first, c) + Size(second, c));
        }

        return sum;
    }

    private static double Size(SoftmaxRow row, int c)
    {
        Quad size = row.NegativeLogProbability(c);
        return size.IsFinite ? Math.Min(Math.Abs(size.ToDouble()), LargestArgument) : LargestArgument;
    }

    private static Quad Subtract(Quad x, Quad y) => x.IsFinite && y.IsFinite ? x - y : x.High - y.High;
}
