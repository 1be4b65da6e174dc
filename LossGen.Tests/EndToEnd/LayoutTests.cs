using System.Numerics;
using LossGen.Oracle.Memory;
using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Where rows and targets stand changes no bit: each kernel against one over rows without gaps and shifts.
/// </summary>
[Trait("Category", "Light")]
public class LayoutTests
{
    private const int Rows = 12;
    private const int Sequence = 4;
    private const int Gap = 3;
    private const int Ignored = -100;

    private delegate double Packed<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, double labelSmoothing,
        int classes, Span<T> gradient, Span<T> losses, Span<T> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    private delegate double Strided<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, double labelSmoothing,
        int classes, nint rowStride, Span<T> gradient, Span<T> losses, Span<T> logSumExp, Span<int> predictions,
        out double totalWeight, out int correct);

    private delegate double Shifted<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, double labelSmoothing,
        int classes, int sequenceLength, Span<T> gradient, Span<T> losses, Span<T> logSumExp,
        Span<int> predictions, out double totalWeight, out int correct);

    private delegate double ShiftedAtRunTime<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, double labelSmoothing,
        int classes, int sequenceLength, long targetShift, Span<T> gradient, Span<T> losses, Span<T> logSumExp,
        Span<int> predictions, out double totalWeight, out int correct);

    [Fact]
    public void RowsThatLieApart()
    {
        CheckStride<float>(LayoutKernels.SinglePacked, LayoutKernels.SingleStrided);
        CheckStride<float>(LayoutKernels.SinglePackedScalar, LayoutKernels.SingleStridedScalar);
        CheckStride<double>(LayoutKernels.DoublePacked, LayoutKernels.DoubleStrided);
        CheckStride<double>(LayoutKernels.DoublePackedScalar, LayoutKernels.DoubleStridedScalar);
        CheckStride<Half>(LayoutKernels.HalfPacked, LayoutKernels.HalfStrided);
        CheckStride<Half>(LayoutKernels.HalfPackedScalar, LayoutKernels.HalfStridedScalar);
    }

    [Fact]
    public void TargetsOfLaterRows()
    {
        CheckShift<float>(
            LayoutKernels.SinglePacked, LayoutKernels.SingleShifted, LayoutKernels.SingleShiftedAtRunTime);
        CheckShift<float>(
            LayoutKernels.SinglePackedScalar, LayoutKernels.SingleShiftedScalar,
            LayoutKernels.SingleShiftedAtRunTimeScalar);
        CheckShift<double>(
            LayoutKernels.DoublePacked, LayoutKernels.DoubleShifted, LayoutKernels.DoubleShiftedAtRunTime);
        CheckShift<double>(
            LayoutKernels.DoublePackedScalar, LayoutKernels.DoubleShiftedScalar,
            LayoutKernels.DoubleShiftedAtRunTimeScalar);
        CheckShift<Half>(LayoutKernels.HalfPacked, LayoutKernels.HalfShifted, LayoutKernels.HalfShiftedAtRunTime);
        CheckShift<Half>(
            LayoutKernels.HalfPackedScalar, LayoutKernels.HalfShiftedScalar, LayoutKernels.HalfShiftedAtRunTimeScalar);
    }

    // The spans end directly before an inaccessible page, and what lies between rows is NaN.
    private static void CheckStride<T>(Packed<T> packed, Strided<T> strided)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (int classes in (int[])[1, 3, 10, 33, 100])
        foreach (bool isWeightless in (bool[])[false, true])
        {
            var input = new Input<T>(classes, isWeightless);
            var expected = new Output<T>(input.Logits.Length);
            expected.Result = packed(
                input.Logits, input.Targets, input.Weights, 0.1, classes, expected.Gradient, expected.Losses,
                expected.LogSumExp, expected.Predictions, out expected.TotalWeight, out expected.Correct);
            foreach (int gap in (int[])[0, Gap])
            foreach (bool isInPlace in (bool[])[false, true])
            {
                int stride = classes + gap;
                int length = ((Rows - 1) * stride) + classes;
                using var logits = new GuardedMemory<T>(length);
                using var gradient = new GuardedMemory<T>(length);
                Span<T> x = logits.Take(length, Placement.AtEnd);
                Span<T> g = isInPlace ? x : gradient.Take(length, Placement.AtEnd);
                x.Fill(T.NaN);
                g.Fill(T.NaN);
                for (int row = 0; row < Rows; row++)
                {
                    input.Logits.AsSpan(row * classes, classes).CopyTo(x[(row * stride)..]);
                }

                var actual = new Output<T>(input.Logits.Length);
                actual.Result = strided(
                    x, input.Targets, input.Weights, 0.1, classes, stride, g, actual.Losses, actual.LogSumExp,
                    actual.Predictions, out actual.TotalWeight, out actual.Correct);
                for (int row = 0; row < Rows; row++)
                {
                    g.Slice(row * stride, classes).CopyTo(actual.Gradient.AsSpan(row * classes));
                    foreach (T between in g[(row * stride)..].Slice(classes, row < Rows - 1 ? gap : 0))
                    {
                        Assert.True(T.IsNaN(between), "What lies between rows was written.");
                    }
                }

                expected.AssertSame(actual, $"{typeof(T).Name}, C = {classes}, gap {gap}");
            }
        }
    }

    private static void CheckShift<T>(Packed<T> packed, Shifted<T> byTwo, ShiftedAtRunTime<T> shifted)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        foreach (int classes in (int[])[1, 5, 40])
        foreach (long shift in (long[])[0, 1, 2, -1, 3, 4, -4, long.MaxValue, long.MinValue])
        {
            var input = new Input<T>(classes, isWeightless: false);
            int[] own = [.. Enumerable.Range(0, Rows).Select(row => TargetOf(input.Targets, row, shift))];
            var expected = new Output<T>(input.Logits.Length);
            expected.Result = packed(
                input.Logits, own, input.Weights, 0.1, classes, expected.Gradient, expected.Losses,
                expected.LogSumExp, expected.Predictions, out expected.TotalWeight, out expected.Correct);
            var actual = new Output<T>(input.Logits.Length);
            actual.Result = shifted(
                input.Logits, input.Targets, input.Weights, 0.1, classes, Sequence, shift, actual.Gradient,
                actual.Losses, actual.LogSumExp, actual.Predictions, out actual.TotalWeight, out actual.Correct);
            expected.AssertSame(actual, $"{typeof(T).Name}, C = {classes}, shift {shift}");
            if (shift == 2)
            {
                actual.Result = byTwo(
                    input.Logits, input.Targets, input.Weights, 0.1, classes, Sequence, actual.Gradient,
                    actual.Losses, actual.LogSumExp, actual.Predictions, out actual.TotalWeight, out actual.Correct);
                expected.AssertSame(actual, $"{typeof(T).Name}, C = {classes}, constant shift");
            }
        }
    }

    private static int TargetOf(int[] targets, int row, long shift)
        => (Int128)(row % Sequence) + shift is var place && place >= 0 && place < Sequence
            ? targets[row + (int)shift]
            : Ignored;

    private sealed class Input<T>
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public Input(int classes, bool isWeightless)
        {
            var random = new SplitMix((ulong)classes);
            Logits =
                [.. Enumerable.Range(0, Rows * classes).Select(_ => T.CreateTruncating(random.NextGaussian() * 3))];
            Targets = [.. Enumerable.Range(0, Rows).Select(row => row % 5 == 3 ? Ignored : random.Next(classes))];
            Weights =
            [
                .. Enumerable.Range(0, classes).Select(c => isWeightless ? T.Zero : T.CreateTruncating(0.5 + (c % 3))),
            ];
        }

        public T[] Logits { get; }

        public int[] Targets { get; }

        public T[] Weights { get; }
    }

    private sealed class Output<T>(int elements)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        public double Result;
        public double TotalWeight;
        public int Correct;

        public T[] Gradient { get; } = new T[elements];

        public T[] Losses { get; } = new T[Rows];

        public T[] LogSumExp { get; } = new T[Rows];

        public int[] Predictions { get; } = new int[Rows];

        public void AssertSame(Output<T> other, string what)
        {
            KernelOutcome.AssertSameBits(
                [Result, TotalWeight, Correct], [other.Result, other.TotalWeight, other.Correct], what);
            KernelOutcome.AssertSameBits(AsDoubles(Gradient), AsDoubles(other.Gradient), $"{what}: gradient");
            KernelOutcome.AssertSameBits(AsDoubles(Losses), AsDoubles(other.Losses), $"{what}: losses");
            KernelOutcome.AssertSameBits(AsDoubles(LogSumExp), AsDoubles(other.LogSumExp), $"{what}: log-sum-exp");
            Assert.Equal(Predictions, other.Predictions);
        }

        private static double[] AsDoubles(T[] values) => Array.ConvertAll(values, double.CreateChecked);
    }
}
