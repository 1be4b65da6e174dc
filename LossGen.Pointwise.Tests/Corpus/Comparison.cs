using Xunit;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>Holds losses and gradients against the exact method, and counts what it could compare.</summary>
internal sealed class Comparison
{
    // Errors of the second order, and the next place of what is rounded.
    private const double Slack = 2;

    /// <summary>How many numbers were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>How many points were left out because rounding may lead to another branch there.</summary>
    public int LeftOut { get; private set; }

    /// <summary>How many derivatives were compared with differences.</summary>
    public int Differences { get; private set; }

    /// <summary>Compares a kernel's loss and one derivative at a point.</summary>
    /// <param name="exact">The method.</param>
    /// <param name="point">Where.</param>
    /// <param name="byTarget">Whether the derivative is by the second variable.</param>
    /// <param name="unit">Half an ULP of 1 in the type that the kernel computes in.</param>
    /// <param name="loss">The kernel's loss.</param>
    /// <param name="slope">The kernel's derivative.</param>
    /// <param name="what">What is compared.</param>
    public void Check(
        ExactMethod exact, (double X, double T) point, bool byTarget, double unit, double loss, double slope,
        string what)
    {
        if (exact.At(point.X, point.T, byTarget, unit) is not { } jet)
        {
            LeftOut++;
            return;
        }

        Compared++;
        Near(jet.Value.ToDouble(), loss, Slack * jet.Error, $"loss {Place()}");
        Near(
            jet.Slope.ToDouble(), slope, (Slack * jet.SlopeError) + (1e-6 * unit),
            $"derivative by {(byTarget ? "t" : "x")} {Place()}");

        string Place() => $"at ({point.X:R}, {point.T:R}), {what}";
    }

    /// <summary>Compares what the scalar method itself returns, in double.</summary>
    public static void CheckScalar(ExactMethod exact, (double X, double T) point, double loss, string what)
    {
        if (exact.At(point.X, point.T, false, Units.OfDouble, isScalar: true) is { } jet)
        {
            Near(jet.Value.ToDouble(), loss, Slack * jet.Error, $"scalar method at {point}, {what}");
        }
    }

    /// <summary>Compares the exact derivative with differences.</summary>
    public void CheckDifferences(ExactMethod exact, (double X, double T) point, bool byTarget, string what)
    {
        if (exact.IsDifference(point.X, point.T, byTarget) is { } agrees)
        {
            Differences++;
            Assert.True(agrees, $"The oracle is no difference quotient at {point}: {what}");
        }
    }

    private static void Near(double exact, double actual, double error, string what) => Assert.True(
        Math.Abs(exact - actual) <= error, $"{actual:R} for {exact:R}, which may be off by {error:E1}: {what}");
}
