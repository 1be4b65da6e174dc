using LossGen.Oracle;

namespace LossGen.Tests.EndToEnd.Family.Oracles;

/// <summary>
/// The Jensen-Shannon divergence of a student from its teacher, b KL(p || m) + (1 - b) KL(q || m) with the mixture
/// m = b p + (1 - b) q of both. A class that neither has is absent; one that only one has is no infinity.
/// </summary>
internal sealed class MixtureRow
{
    private readonly DivergenceRow pair;
    private readonly double beta;

    public MixtureRow(DivergenceRow pair, double beta)
    {
        this.pair = pair;
        this.beta = beta;
        if (pair.IsPoisoned)
        {
            return;
        }

        (Quad ofTeacher, Quad ofStudent) = (Quad.Zero, Quad.Zero);
        for (int c = 0; c < pair.Classes; c++)
        {
            (Quad teacher, Quad student) = LogRatios(c);
            ofTeacher += DivergenceRow.Term(pair.P(c), Mixed(c), teacher);
            ofStudent += DivergenceRow.Term(pair.Q(c), Mixed(c), student);
        }

        Divergence = (beta * ofTeacher) + ((1 - (Quad)beta) * ofStudent);
        Student = ofStudent;
    }

    public Quad Divergence { get; }

    /// <summary>KL(q || m).</summary>
    public Quad Student { get; }

    /// <summary>The derivative by a logit of the student over its temperature, and the larger of its terms.</summary>
    public (Quad Value, Quad Size) Gradient(int c)
    {
        Quad share = (1 - (Quad)beta) * pair.Q(c);
        Quad ratio = LogRatios(c).Student;
        return share.IsZero ? (Quad.Zero, Quad.Zero)
            : (share * (ratio - Student), share * Quad.Max(Quad.Abs(ratio), Student));
    }

    private Quad Mixed(int c) => (beta * pair.P(c)) + ((1 - (Quad)beta) * pair.Q(c));

    // log p/m and log q/m; 0 where p, or q, is 0 and nothing is multiplied by it. With d = log q - log p below 0,
    // m/p = 1 + (1 - b) (exp(d) - 1), and the other way round above it.
    private (Quad Teacher, Quad Student) LogRatios(int c)
    {
        if (pair.P(c).IsZero || pair.Q(c).IsZero)
        {
            return (
                pair.P(c).IsZero ? Quad.Zero : LogOfInverse(1 - (Quad)beta),
                pair.Q(c).IsZero ? Quad.Zero : LogOfInverse(beta));
        }

        Quad d = pair.Difference(c);
        if (d > 0)
        {
            Quad student = LogOfInverse(-(beta * QuadFunctions.ExpLessOne(-d)));
            return (student - d, student);
        }

        Quad teacher = LogOfInverse(-((1 - (Quad)beta) * QuadFunctions.ExpLessOne(d)));
        return (teacher, teacher + d);
    }

    // -log(1 - x).
    private static Quad LogOfInverse(Quad x) => QuadFunctions.LogOnePlus(x / (1 - x));
}
