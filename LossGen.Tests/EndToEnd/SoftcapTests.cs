using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.EndToEnd.Kernels;
using LossGen.Tests.TestKit.Ulp;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>Where soft caps go wrong: beyond the end of a row, at infinite logits, and at a cap of 0.</summary>
[Trait("Category", "Light")]
public partial class SoftcapTests
{
    private const int MostClasses = 70;

    public static TheoryData<string> Kernels => KernelCatalog.Names(kernel => kernel.Shape.IsCapped);

    public static TheoryData<string> OfAnySize => KernelCatalog.Names(
        kernel => kernel.Shape.IsCapped && kernel.Accepts(1000)
            && kernel.Name.Contains("Capped", StringComparison.Ordinal));

    /// <summary>
    /// -inf fills up a vector where there is no cap. Capped it is a number, and where all logits are far below the cap
    /// each such lane would count as much as a class.
    /// </summary>
    [Theory]
    [InlineData(float.NegativeInfinity)]
    [InlineData(float.MinValue)]
    [InlineData(-1e6f)]
    public void LanesBeyondTheLastClassDoNotCount(float logit)
    {
        for (int classes = 1; classes <= MostClasses; classes++)
        {
            float[] logits = [.. Enumerable.Repeat(logit, classes)];
            AssertUniform(logits);
            AssertUniform(Array.ConvertAll(logits, x => (double)x));
        }
    }

    /// <summary>
    /// As in PyTorch, where tanh(-inf) is -1: an infinite logit is the cap, and nothing flows back to it.
    /// </summary>
    [Fact]
    public void AnInfiniteLogitIsTheCap()
    {
        float[] logits = [float.NegativeInfinity, 1, float.PositiveInfinity];
        float[] gradient = [1, 1, 1];
        double loss = SoftcapKernels.SingleCapped(logits, [0], gradient, new float[1]);

        // Capped they are -3, 3 tanh(1/3) and 3.
        Quad middle = Softcap.Of(1, 1, 3).Value;
        Quad expected = QuadFunctions.LogOnePlus(QuadFunctions.Exp(middle - 3) + QuadFunctions.Exp(-6)) + 6;
        Within(1.5, IeeeFormat.Single, expected, loss, "the loss");
        Assert.Equal(0, gradient[0]);
        Assert.True(gradient[1] > 0);
        Assert.Equal(0, gradient[2]);
    }

    [Theory]
    [MemberData(nameof(OfAnySize))]
    public void SeveralChunksOfClasses(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        OracleComparison.Check(
            kernel, Batches.For(kernel, Numerics.Hardware.Sample(70_016) + 1, 1, RowKind.WideGaussian));
    }

    /// <summary>
    /// A cap of 0 is none: what is capped at run time then agrees with what never is, infinite logits too.
    /// </summary>
    [Fact]
    public void ACapOfZeroIsNone()
    {
        foreach (int classes in (ReadOnlySpan<int>)[1, 2, 5, 37, 100])
        {
            double[] specials = [0, double.NegativeInfinity, double.PositiveInfinity, double.NaN];
        foreach (double special in specials)
            {
                double[] logits =
                    [.. AdversarialRows.Create(RowKind.WideGaussian, classes, 0, IeeeFormat.Single, new SplitMix(7))];
                logits[classes / 2] = special;
                AssertNone(Array.ConvertAll(logits, x => (float)x));
                AssertNone(logits);
            }
        }
    }

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial double Capped(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, double logitSoftcap, Span<float> gradient,
        Span<float> logSumExp);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial double Plain(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> logSumExp);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial double Capped(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, double logitSoftcap, Span<double> gradient,
        Span<double> logSumExp);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial double Plain(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient, Span<double> logSumExp);

    private static void AssertUniform(float[] logits)
    {
        Quad expected = QuadFunctions.LogOnePlus(logits.Length - 1);
        int[] target = [0];
        double[] actual =
        [
            SoftcapKernels.SingleCapped(logits, target, new float[logits.Length], new float[1]),
            SoftcapKernels.SingleCappedVector128(logits, target, new float[logits.Length], new float[1]),
            SoftcapKernels.SingleCappedVector256(logits, target, new float[logits.Length], new float[1]),
            SoftcapKernels.SingleCappedVector512(logits, target, new float[logits.Length], new float[1]),
            SoftcapKernels.SingleCappedScalar(logits, target, new float[logits.Length], new float[1]),
        ];
        Assert.All(actual, loss => Within(1, IeeeFormat.Single, expected, loss, $"{logits.Length} classes"));
    }

    private static void AssertUniform(double[] logits)
    {
        Quad expected = QuadFunctions.LogOnePlus(logits.Length - 1);
        int[] target = [0];
        double[] actual =
        [
            SoftcapKernels.DoubleCapped(logits, target, new double[logits.Length], new double[1]),
            SoftcapKernels.DoubleCappedVector128(logits, target, new double[logits.Length], new double[1]),
            SoftcapKernels.DoubleCappedVector256(logits, target, new double[logits.Length], new double[1]),
            SoftcapKernels.DoubleCappedVector512(logits, target, new double[logits.Length], new double[1]),
            SoftcapKernels.DoubleCappedScalar(logits, target, new double[logits.Length], new double[1]),
        ];
        Assert.All(actual, loss => Within(1, IeeeFormat.Double, expected, loss, $"{logits.Length} classes"));
    }

    private static void AssertNone(float[] logits)
    {
        var (capped, plain) = (new float[logits.Length], new float[logits.Length]);
        var (cappedSum, plainSum) = (new float[1], new float[1]);
        double actual = Capped(logits, [0], 0, capped, cappedSum);
        Within(2, IeeeFormat.Single, Plain(logits, [0], plain, plainSum), actual, "the loss");
        Within(2, IeeeFormat.Single, plainSum[0], cappedSum[0], "the log-sum-exp");
        Assert.All(plain.Zip(capped), pair => Within(3, IeeeFormat.Single, pair.First, pair.Second, "a derivative"));
    }

    private static void AssertNone(double[] logits)
    {
        var (capped, plain) = (new double[logits.Length], new double[logits.Length]);
        var (cappedSum, plainSum) = (new double[1], new double[1]);
        double actual = Capped(logits, [0], 0, capped, cappedSum);
        Within(2, IeeeFormat.Double, Plain(logits, [0], plain, plainSum), actual, "the loss");
        Within(2, IeeeFormat.Double, plainSum[0], cappedSum[0], "the log-sum-exp");
        Assert.All(plain.Zip(capped), pair => Within(3, IeeeFormat.Double, pair.First, pair.Second, "a derivative"));
    }

    private static void Within(double tolerance, IeeeFormat format, Quad expected, double actual, string what)
        => UlpAssert.Within(tolerance, format, format, Expected.Of(expected), actual, what);
}
