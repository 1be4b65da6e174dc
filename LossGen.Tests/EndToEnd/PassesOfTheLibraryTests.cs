using System.Numerics;
using LossGen.Oracle.Memory;
using LossGen.Oracle.Rows;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Kernels whose passes of other widths are the library's: rows that lie apart give the bits of rows that do not, and
/// nothing between or behind them is read or written.
/// </summary>
[Trait("Category", "Light")]
public sealed partial class PassesOfTheLibraryTests
{
    private const int Rows = 5;
    private const int Gap = 3;

    private delegate double Packed<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, int classes, Span<T> gradient);

    private delegate double Strided<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, int classes, int rowStride, Span<T> gradient);

    [Fact]
    public void RowsThatLieApart()
    {
        Check<float>(PackedSingles, StridedSingles);
        Check<float>(SmoothedSingles, SmoothedStridedSingles);
        Check<double>(PackedDoubles, StridedDoubles);
    }

    private static void Check<T>(Packed<T> packed, Strided<T> strided)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (int classes in (int[])[65, 100, 257, 1000])
        {
            var random = new SplitMix((ulong)classes);
            T[] logits = [.. Enumerable.Range(0, Rows * classes).Select(_ => T.CreateChecked(random.NextGaussian()))];
            int[] targets = [.. Enumerable.Range(0, Rows).Select(row => row * (classes / Rows))];
            var expected = new T[logits.Length];
            double loss = packed(logits, targets, classes, expected);

            int stride = classes + Gap;
            int length = ((Rows - 1) * stride) + classes;
            using var inputs = new GuardedMemory<T>(length);
            using var outputs = new GuardedMemory<T>(length);
            Span<T> x = inputs.Take(length, Placement.AtEnd);
            Span<T> g = outputs.Take(length, Placement.AtEnd);
            x.Fill(T.NaN);
            g.Fill(T.One);
            for (int row = 0; row < Rows; row++)
            {
                logits.AsSpan(row * classes, classes).CopyTo(x[(row * stride)..]);
            }

            Assert.Equal(loss, strided(x, targets, classes, stride, g));
            for (int row = 0; row < Rows; row++)
            {
                Assert.Equal(expected.AsSpan(row * classes, classes), g.Slice(row * stride, classes));
            }

            for (int row = 1; row < Rows; row++)
            {
                Assert.Equal([T.One, T.One, T.One], g.Slice((row * stride) - Gap, Gap));
            }
        }
    }

    [CrossEntropyKernel]
    private static partial double PackedSingles(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, Span<float> gradient);

    [CrossEntropyKernel]
    private static partial double StridedSingles(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, int rowStride, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial double SmoothedSingles(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.1)]
    private static partial double SmoothedStridedSingles(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int classes, int rowStride, Span<float> gradient);

    [CrossEntropyKernel]
    private static partial double PackedDoubles(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, int classes, Span<double> gradient);

    [CrossEntropyKernel]
    private static partial double StridedDoubles(
        ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, int classes, int rowStride, Span<double> gradient);
}
