using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Tests.TestKit.Oracle;
using Xunit;

namespace LossGen.Tests.EndToEnd.Family.Oracles;

/// <summary>The oracle of the Jensen-Shannon divergence against figures of 44 digits, differences and limits.</summary>
[Trait("Category", "Light")]
public class MixtureRowTests
{
    private static readonly double[] Teacher = [1, 2, 3];
    private static readonly double[] Student = [0.5, -0.25, 8];

    [Theory]
    [InlineData(0.5,
        "1.30457014857579037781142927801242120630682243e-1", "2.09305387043939112907464033842231846501872751e-3")]
    [InlineData(0.3,
        "1.31604604778173085129710600643287867762696196e-1", "2.59901501798352773192601226251280382470273361e-3")]
    public void DivergenceAndGradientAreAsTheyAreDefined(double beta, string divergence, string last)
    {
        MixtureRow row = Of(Teacher, Student, beta);
        DecimalFigure.AssertAgrees(divergence, row.Divergence);
        DecimalFigure.AssertAgrees(last, row.Gradient(2).Value);
    }

    /// <summary>Of what two nearly equal distributions differ in, all digits are left.</summary>
    [Fact]
    public void NearTheTeacherNothingCancels()
    {
        MixtureRow near = Of(Teacher, [1, 2, 3.00390625], 0.125);
        Assert.Equal(1.85741466890566215954925416456777972816039129e-7, near.Divergence.ToDouble(), 1e-22);
        Assert.Equal(9.50765412805535674087087967359482846040789150e-5, near.Gradient(2).Value.ToDouble(), 1e-19);

        // Half of b (1 - b) d^2 p (1 - p) is what is left of it for a small step d.
        double step = Math.ScaleB(1, -48);
        double expected = 0.5 * 0.25 * 0.75 * step * step * 0.25;
        double actual = Of([0, 0], [0, step], 0.25).Divergence.ToDouble();
        Assert.Equal(expected, actual, 1e-12 * expected);
        Assert.True(Of(Teacher, Teacher, 0.25).Divergence.IsZero);
    }

    [Fact]
    public void TheDerivativeIsThatOfTheDivergence()
    {
        double step = Math.ScaleB(1, -33);
        foreach (int classes in (ReadOnlySpan<int>)[2, 7, 10, 33, 300])
        {
            foreach (double beta in (ReadOnlySpan<double>)[0.5, 0.125, 0.9])
            {
                (double[] teacher, double[] student) = (Numbers(classes, 1), Numbers(classes, 2));
                MixtureRow row = Of(teacher, student, beta);
                for (int c = 0; c < classes; c += 1 + (classes / 8))
                {
                    Quad quotient = (Moved(c, step) - Moved(c, -step)) / (2 * step);
                    Assert.True(
                        Quad.Abs(quotient - row.Gradient(c).Value) < Math.ScaleB(1, -56),
                        $"{classes} classes, beta {beta}, column {c}: {row.Gradient(c).Value} for {quotient}.");
                }

                Quad Moved(int column, double by)
                    => Of(teacher, [.. student.Select((x, c) => c == column ? x + by : x)], beta).Divergence;
            }
        }
    }

    /// <summary>Divided by what remains of it, the divergence becomes one direction or the other.</summary>
    [Fact]
    public void AtTheEndsOfBetaItIsADirection()
    {
        const double Beta = 1e-9;
        DivergenceRow pair = Pair(Teacher, Student);
        Assert.Equal(pair.Forward.ToDouble(), new MixtureRow(pair, Beta).Divergence.ToDouble() / Beta, 1e-6);
        Assert.Equal(pair.Reverse.ToDouble(), new MixtureRow(pair, 1 - Beta).Divergence.ToDouble() / Beta, 1e-6);
    }

    /// <summary>What one of both has alone costs no more than the logarithm of its share in the mixture.</summary>
    [Fact]
    public void AClassOfOneAloneIsFinite()
    {
        const double Masked = double.NegativeInfinity;
        Assert.Equal(Math.Log(2), Of([0, Masked], [Masked, 0], 0.5).Divergence.ToDouble(), 1e-15);
        Assert.All([0, 1], c => Assert.True(Of([0, Masked], [Masked, 0], 0.5).Gradient(c).Value.IsZero));

        // m = 5/8 and 3/8 where the teacher has the first class alone, 7/8 and 1/8 where the student has it alone.
        MixtureRow teacherAlone = Of([0, Masked], [0, 0], 0.25);
        double expected = (0.25 * Math.Log(8.0 / 5)) + (0.375 * (Math.Log(4.0 / 5) + Math.Log(4.0 / 3)));
        Assert.Equal(expected, teacherAlone.Divergence.ToDouble(), 1e-15);
        Assert.Equal(0.1875 * Math.Log(5.0 / 3), teacherAlone.Gradient(1).Value.ToDouble(), 1e-15);
        expected = (0.125 * (Math.Log(4.0 / 7) + Math.Log(4))) + (0.75 * Math.Log(8.0 / 7));
        Assert.Equal(expected, Of([0, 0], [0, Masked], 0.25).Divergence.ToDouble(), 1e-15);
    }

    [Fact]
    public void AClassThatIsMaskedInBothIsAbsent()
    {
        MixtureRow masked = Of([1, double.NegativeInfinity, 2, 3], [0.5, double.NegativeInfinity, -0.25, 8], 0.3);
        MixtureRow plain = Of(Teacher, Student, 0.3);
        Assert.Equal(plain.Divergence.ToDouble(), masked.Divergence.ToDouble());
        Assert.True(masked.Gradient(1).Value.IsZero);
    }

    private static double[] Numbers(int count, ulong seed)
    {
        var random = new SplitMix((seed * 1000) + (ulong)count);
        return [.. Enumerable.Range(0, count).Select(_ => (random.Next(64) - 32) / 16.0)];
    }

    private static MixtureRow Of(double[] teacher, double[] student, double beta) => new(Pair(teacher, student), beta);

    private static DivergenceRow Pair(double[] teacher, double[] student)
        => new(new SoftmaxRow(teacher), new SoftmaxRow(student));
}
