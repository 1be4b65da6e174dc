using Xunit;
using static LossGen.Pointwise.Tests.Kernels.BranchKernels;

namespace LossGen.Pointwise.Tests.Kernels;

/// <summary>Branches that are not taken, kinks and poles.</summary>
[Trait("Category", "Light")]
public sealed class BranchTests
{
    private delegate void Kernel(ReadOnlySpan<double> x, Span<double> losses, Span<double> gradient);

    [Theory]
    [InlineData(-1, -1, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(2, 0.6931471805599453, 0.5)]
    public void TheBranchNotTakenGivesNothing(double x, double loss, double gradient)
        => Check(GuardedLogs, x, loss, gradient);

    [Theory]
    [InlineData(0, -1, 0)]
    [InlineData(2, 0.6931471805599453, 0.5)]
    public void AnInfinityBelowAMaximumGivesNothing(double x, double loss, double gradient)
        => Check(MaxOfLogs, x, loss, gradient);

    [Theory]
    [InlineData(-2, -1)]
    [InlineData(0, 0)]
    [InlineData(3, 1)]
    [InlineData(double.PositiveInfinity, 1)]
    [InlineData(double.NaN, double.NaN)]
    public void TheAbsoluteValueHasNoSlopeAtZero(double x, double gradient)
        => Check(Abses, x, Math.Abs(x), gradient);

    [Theory]
    [InlineData(-2, 0)]
    [InlineData(-1, 1)]
    [InlineData(0.5, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void AClampPassesAtItsBounds(double x, double gradient)
        => Check(Clamps, x, Math.Clamp(x, -1, 1), gradient);

    [Theory]
    [InlineData(1, 2, 0, 1)]
    [InlineData(2, 2, 0.5, 0.5)]
    [InlineData(3, 2, 1, 0)]
    public void EqualOperandsOfAMaximumHaveHalfEach(double x, double t, double gradient, double tGradient)
    {
        Span<double> ofX = stackalloc double[1], ofT = stackalloc double[1];
        Maxes([x], [t], ofX, ofT);
        Assert.Equal((gradient, tGradient), (ofX[0], ofT[0]));
    }

    [Theory]
    [InlineData(1.5, 4)]
    [InlineData(-1.5, -5)]
    public void StepsHaveNoSlope(double x, double loss) => Check(AllSteps, x, loss, 0);

    [Theory]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(1, 0, 0, 0, 0)]
    [InlineData(2, 3, 2.0794415416798357, 1.5, 0.6931471805599453)]
    public void NothingTimesTheLogarithmOfNothingIsNothing(
        double x, double t, double loss, double gradient, double tGradient)
    {
        Span<double> losses = stackalloc double[1], ofX = stackalloc double[1], ofT = stackalloc double[1];
        Entropies([x], [t], losses, ofX, ofT);
        Assert.Equal((loss, gradient, tGradient), (losses[0], ofX[0], ofT[0]));
    }

    [Fact]
    public void RootsOfPowersHaveNoSlopeAtZero()
    {
        Check(Roots, 0, 0, 0);
        Check(Lengths, 0, 0, 0);
        Check(Lengths, -3e200, 3e200, -1);
    }

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(0.5, 0, 0)]
    [InlineData(1, 0, 0)]
    [InlineData(2, 0, 0)]
    public void PowersOfZeroHaveASlope(double exponent, double loss, double gradient)
        => Check((x, losses, slopes) => Powers(x, exponent, losses, slopes), 0, loss, gradient);

    [Fact]
    public void TheNaiveSoftplusDoesNotOverflow()
    {
        Span<float> losses = stackalloc float[2], gradient = stackalloc float[2];
        Naives([200, -200], losses, gradient);
        Assert.Equal((200, 0), (losses[0], losses[1]));
        Assert.Equal((1, 0), (gradient[0], gradient[1]));
    }

    private static void Check(Kernel kernel, double x, double loss, double gradient)
    {
        // In the first lane, in the last one, and in a vector that is not full.
        var points = Enumerable.Repeat(x, 19).ToArray();
        var (losses, slopes) = (new double[points.Length], new double[points.Length]);
        kernel(points, losses, slopes);
        Assert.All(losses, actual => Assert.True(
            loss.Equals(actual) || Math.Abs(loss - actual) <= Math.Abs(loss) * 1e-15, $"{actual:R} for {loss:R}"));
        Assert.All(slopes, actual => Assert.Equal(gradient, actual));
    }
}
