using System.Numerics;
using LossGen.Benchmarks.Accuracy.Kernels;
using LossGen.Benchmarks.Accuracy.Rows;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Figures;

/// <summary>A5: a row's bits depend on that row alone.</summary>
internal static class IndependenceFigures
{
    private const int Rows = 20;

    private static readonly int[] Classes = [1, 3, 8, 10, 16, 17, 33, 100, 257, 1_000];

    public static Figure Measure()
    {
        BitCount bits = new();
        Compare<float>(bits, SingleLosses.Rows);
        Compare<double>(bits, DoubleLosses.Rows);
        Compare<Half>(bits, HalfLosses.Rows);
        return Figure.None(
            "A5", "values that differ by place, neighbours, address, in place", "all", bits.Different,
            $"{bits.Compared:N0} values, {Classes.Length} sizes, {AdversarialRows.Kinds.Count} kinds of row");
    }

    private static void Compare<T>(BitCount bits, RowsCall<T> call)
        where T : unmanaged, INumber<T>
    {
        foreach (var classes in Classes)
        {
            foreach (var kind in AdversarialRows.Kinds)
            {
                RowBatch batch = new(IeeeFormat.Of(typeof(T)), kind, classes, Rows);
                new Comparison<T>(call, batch, bits).Run();
            }
        }
    }

    private sealed class Comparison<T>(RowsCall<T> call, RowBatch batch, BitCount bits)
        where T : unmanaged, INumber<T>
    {
        private readonly T[] logits = Array.ConvertAll(batch.Logits, T.CreateChecked);
        private readonly int classes = batch.Classes;

        public void Run()
        {
            var (gradient, losses) = Call(0, Rows, distance: 0);
            for (var row = 0; row < Rows; row++)
            {
                CompareWith(Call(row, 1, distance: 0), row);
            }

            CompareWith(Call(Rows / 3, Rows / 2, distance: 0), Rows / 3);
            for (var distance = 1; distance < 8; distance++)
            {
                CompareWith(Call(0, Rows, distance), 0);
            }

            CompareWith(InPlace(), 0);

            void CompareWith((double[] Gradient, double[] Losses) other, int first)
            {
                bits.Compare(gradient.AsSpan(first * classes, other.Gradient.Length), other.Gradient);
                bits.Compare(losses.AsSpan(first, other.Losses.Length), other.Losses);
            }
        }

        // Some rows, with every span so many elements into its memory.
        private (double[] Gradient, double[] Losses) Call(int first, int count, int distance)
        {
            var x = new T[distance + (count * classes)];
            logits.AsSpan(first * classes, count * classes).CopyTo(x.AsSpan(distance));
            var gradient = new T[x.Length];
            var losses = new T[distance + count];
            call(
                x.AsSpan(distance), batch.Targets.AsSpan(first, count), gradient.AsSpan(distance),
                losses.AsSpan(distance));
            return (Widened(gradient.AsSpan(distance)), Widened(losses.AsSpan(distance)));
        }

        private (double[] Gradient, double[] Losses) InPlace()
        {
            T[] both = [.. logits];
            var losses = new T[Rows];
            call(both, batch.Targets, both, losses);
            return (Widened(both), Widened(losses));
        }

        private static double[] Widened(ReadOnlySpan<T> values)
            => Array.ConvertAll(values.ToArray(), double.CreateChecked);
    }
}
