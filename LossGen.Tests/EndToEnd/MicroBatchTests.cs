using System.Numerics;
using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// A batch in parts, each divided by the weight of the whole: the results of the parts are Σ losses / divisor and add
/// up to that of the whole, and the gradients, added to what is there, are those of the whole.
/// </summary>
[Trait("Category", "Light")]
public class MicroBatchTests
{
    private const int Rows = 24;
    private const int Ignored = -100;

    private delegate double Whole<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, ReadOnlySpan<T> sampleWeights,
        Span<T> gradient, out double totalWeight);

    private delegate double Part<T, TLoss>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, ReadOnlySpan<T> sampleWeights,
        double divisor, Span<T> gradient, Span<TLoss> losses);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(24)]
    public void OfFloats(int parts)
    {
        Check<float, float>(parts, 37, MicroBatchKernels.SingleWhole, MicroBatchKernels.SinglePart);
        Check<float, float>(parts, 10, MicroBatchKernels.SingleOfTenWhole, MicroBatchKernels.SingleOfTenPart);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(24)]
    public void OfDoubles(int parts)
    {
        Check<double, double>(parts, 37, MicroBatchKernels.DoubleWhole, MicroBatchKernels.DoublePart);
        Check<double, double>(parts, 10, MicroBatchKernels.DoubleOfTenWhole, MicroBatchKernels.DoubleOfTenPart);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(24)]
    public void OfHalfs(int parts)
    {
        Check<Half, float>(parts, 37, MicroBatchKernels.HalfWhole, MicroBatchKernels.HalfPart);
        Check<Half, float>(parts, 10, MicroBatchKernels.HalfOfTenWhole, MicroBatchKernels.HalfOfTenPart);
    }

    private static void Check<T, TLoss>(int parts, int classes, Whole<T> whole, Part<T, TLoss> part)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TLoss : unmanaged, IFloatingPointIeee754<TLoss>
    {
        var random = new SplitMix((ulong)classes);
        T[] logits =
            [.. Enumerable.Range(0, Rows * classes).Select(_ => T.CreateTruncating(random.NextGaussian() * 3))];
        T[] classWeights = [.. Enumerable.Range(0, classes).Select(c => T.CreateTruncating(0.25 + (c % 5)))];
        T[] sampleWeights =
            [.. Enumerable.Range(0, Rows).Select(row => T.CreateTruncating(row % 6 == 2 ? 0 : 0.5 + (row % 3)))];

        // The last quarter is ignored, so that the last of four parts is one of which no row counts.
        int[] targets =
            [.. Enumerable.Range(0, Rows).Select(row => row >= 18 || row % 5 == 1 ? Ignored : random.Next(classes))];
        var expected = new T[logits.Length];
        double ofWhole = whole(logits, targets, classWeights, sampleWeights, expected, out double totalWeight);

        var gradient = new T[logits.Length];
        int rows = Rows / parts;
        double ofParts = 0;
        for (int first = 0; first < Rows; first += rows)
        {
            var losses = new TLoss[rows];
            double result = part(
                logits.AsSpan(first * classes, rows * classes), targets.AsSpan(first, rows), classWeights,
                sampleWeights.AsSpan(first, rows), totalWeight, gradient.AsSpan(first * classes, rows * classes),
                losses);
            Quad sum = losses.Aggregate((Quad)0, (total, loss) => total + double.CreateTruncating(loss));
            AssertWithin(
                typeof(T) == typeof(double) ? 1 : 0, IeeeFormat.Double, (sum / totalWeight).ToDouble(), result,
                $"part from row {first}");
            ofParts += result;
        }

        AssertWithin(parts, IeeeFormat.Double, ofWhole, ofParts, "results of the parts");
        for (int i = 0; i < expected.Length; i++)
        {
            double wanted = double.CreateTruncating(expected[i]);
            AssertWithin(
                1, IeeeFormat.Of(typeof(T)), wanted, double.CreateTruncating(gradient[i]),
                $"entry {i} of the gradient");
        }
    }

    private static void AssertWithin(int ulps, IeeeFormat format, double expected, double actual, string what)
        => Assert.True(
            Math.Abs(expected - actual) <= ulps * format.UlpOf(Math.Abs(expected)).ToDouble(),
            $"{what}: {actual:R}, not {expected:R}");
}
