using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// What a kernel reports of its z-loss, where the oracle says it plainly. All else of it is in the catalogue.
/// </summary>
[Trait("Category", "Light")]
public sealed class ZLossResultTests
{
    [Fact]
    public void EqualLogitsHaveTheLogarithmOfTheirNumber()
    {
        // lse = 2 + log(4), of the two rows that are not ignored.
        double[] logits = [2, 2, 2, 2, 2, 2, 2, 2, 9, 9, 9, 9];
        double loss = ZLossKernels.Double(logits, [1, 3, -100], new double[12], out double zLoss);
        double expected = 1e-3 * Math.Pow(2 + Math.Log(4), 2);
        Assert.Equal(expected, zLoss, 1e-17);
        Assert.Equal(Math.Log(4) + expected, loss, 1e-15);
    }

    [Fact]
    public void TheMeanOfNothingIsThatOfTheResult()
    {
        Assert.True(double.IsNaN(ZLossKernels.Double([1, 2], [-100], new double[2], out double ofNothing)));
        Assert.True(double.IsNaN(ofNothing));
        ZLossKernels.Alone([(Half)1, (Half)2], [-100], out Half zero);
        Assert.Equal(Half.Zero, zero);
    }

    [Fact]
    public void ARowThatOnlyItsLogSumExpIsAskedOfHasNone()
    {
        var logSumExp = new double[3];
        ZLossKernels.BesideLogSumExp([2, 2, 2, 2, 2, 2, 2, 2, 9, 9, 9, 9], [1, 3, -100], logSumExp, out double zLoss);
        Assert.Equal(1e-3 * Math.Pow(2 + Math.Log(4), 2), zLoss, 1e-17);
        Assert.Equal(9 + Math.Log(4), logSumExp[2], 1e-14);
    }

    [Fact]
    public void SampleWeightsScaleItAndThreadsAreOfNoAccount()
    {
        const int Rows = 700;
        const int Classes = 300;
        float[] logits = [.. Enumerable.Range(0, Rows * Classes).Select(i => i * 7 % 23 / 4f)];
        int[] targets = [.. Enumerable.Range(0, Rows).Select(row => row % Classes)];
        float[] ones = [.. Enumerable.Repeat(1f, Rows)];
        float[] twos = [.. Enumerable.Repeat(2f, Rows)];
        float loss = ZLossKernels.SingleOfThreads(logits, targets, ones, out float zLoss);
        Assert.Equal(loss, ZLossKernels.SingleOfThreads(logits, targets, twos, out float doubled));
        Assert.Equal(zLoss, doubled);
        Assert.InRange(zLoss, 1e-3f * 49, 1e-3f * 144);
    }
}
