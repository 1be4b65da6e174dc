using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>Logits of all rows of a chunk, some groups of classes at a time, from packed hidden states.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
internal readonly unsafe ref struct LogitRange<T, TArithmetic, TTile>(
    LinearChunk<T, TArithmetic> chunk, ref T weight, ReadOnlySpan<T> bias, (nint First, nint Count) features)
    : IRowRange
    where T : unmanaged
    where TArithmetic : unmanaged, IFloatingPointIeee754<TArithmetic>
    where TTile : struct, ITile<TArithmetic>
{
    private const int Group = LinearBlocks.Classes;

    private readonly ref T _weight = ref weight;
    private readonly ReadOnlySpan<T> _bias = bias;

    // In what is put down, a class has a lane for each row of a panel; the panels follow one another.
    private static nint PanelOfSums => Group * TTile.Columns;

    private nint PanelsOfRows => LinearBlocks.RoundUp(chunk.Count, TTile.Columns) / TTile.Columns;

    /// <inheritdoc/>
    public RowTotals Run(nint first, nint rows)
    {
        using var scratch = chunk.Memory.Take();
        var left = scratch.Panels;
        var sums = left + (Group * LinearBlocks.Depth);
        for (var group = first; group < first + rows; group++)
        {
            if (features.First > 0)
            {
                TakeLogits(group * Group, sums);
            }

            Multiply(group * Group, left, sums);
            if (!_bias.IsEmpty && features.First + features.Count == chunk.Shape.Features)
            {
                AddBias(group * Group, sums);
            }

            PutLogits(group * Group, sums);
        }

        return default;
    }

    // Chains are added in the order of the features.
    private void Multiply(nint first, TArithmetic* left, TArithmetic* sums)
    {
        var classes = nint.Min(Group, chunk.Shape.Classes - first);
        var right = chunk.Memory.Panels;
        for (nint start = 0; start < features.Count; start += LinearBlocks.Depth)
        {
            var depth = nint.Min(LinearBlocks.Depth, features.Count - start);
            Panels.PackRows(ref Weight(first, start), chunk.Shape.Features, classes, depth, left, Group);
            var ahead = start + depth < features.Count ? Ahead(first, start + depth) : Ahead(first + Group, 0);
            for (nint panel = 0; panel < PanelsOfRows; panel++, right += depth * TTile.Columns)
            {
                ahead.Fetch(panel, PanelsOfRows);
                MultiplyPanel(
                    left, right, depth, classes, ref *(sums + (panel * PanelOfSums)), features.First + start > 0);
            }
        }
    }

    private static void MultiplyPanel(
        TArithmetic* left, TArithmetic* right, nint depth, nint classes, ref TArithmetic sums, bool adds)
    {
        for (nint row = 0; row < classes; row += TTile.Rows)
        {
            Chains.Multiply<TArithmetic, TTile, RowSteps>(
                left + (row * LinearBlocks.Depth), right, (depth, LinearBlocks.Chain),
                ref Unsafe.Add(ref sums, row * TTile.Columns), TTile.Columns, adds);
        }
    }

    private ref T Weight(nint first, nint start)
        => ref Unsafe.Add(ref _weight, (first * chunk.Shape.Features) + features.First + start);

    private AheadRows<T> Ahead(nint first, nint start)
    {
        var rows = nint.Clamp(chunk.Shape.Classes - first, 0, Group);
        var depth = nint.Min(LinearBlocks.Depth, features.Count - start);
        return rows == 0 ? default : new(ref Weight(first, start), chunk.Shape.Features, rows, depth);
    }

    private void AddBias(nint first, TArithmetic* sums)
    {
        for (nint i = 0; i < nint.Min(Group, chunk.Shape.Classes - first); i++)
        {
            TArithmetic bias = default;
            Widening.Copy(ref Unsafe.AsRef(in _bias[(int)(first + i)]), ref bias, 1);
            for (nint panel = 0; panel < PanelsOfRows; panel++)
            {
                Add(new(sums + (panel * PanelOfSums) + (i * TTile.Columns), TTile.Columns), bias);
            }
        }
    }

    private static void Add(Span<TArithmetic> sums, TArithmetic bias)
    {
        for (var i = 0; i < sums.Length; i += Vector<TArithmetic>.Count)
        {
            (new Vector<TArithmetic>(sums[i..]) + new Vector<TArithmetic>(bias)).CopyTo(sums[i..]);
        }
    }

    private void PutLogits(nint first, TArithmetic* sums)
    {
        for (nint panel = 0; panel < PanelsOfRows; panel++)
        {
            Transposition.ByColumns(
                in *(sums + (panel * PanelOfSums)), TTile.Columns, ref Logit(panel, first), chunk.Memory.Stride,
                Group, RowsOf(panel));
        }
    }

    // The sums of the features before.
    private void TakeLogits(nint first, TArithmetic* sums)
    {
        for (nint panel = 0; panel < PanelsOfRows; panel++)
        {
            Transposition.ByLines(
                in Logit(panel, first), chunk.Memory.Stride, ref *(sums + (panel * PanelOfSums)), TTile.Columns,
                RowsOf(panel), Group);
        }
    }

    private ref TArithmetic Logit(nint panel, nint first)
        => ref Unsafe.Add(ref chunk.Logits(panel * TTile.Columns), first);

    private nint RowsOf(nint panel) => nint.Min(TTile.Columns, chunk.Count - (panel * TTile.Columns));
}
