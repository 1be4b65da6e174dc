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
        var strip = nint.Min(LinearBlocks.Strip, LinearBlocks.RoundUp(features.Count, LinearBlocks.Depth));
        var sums = left + (Group * strip);
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
        var right = chunk.Memory.Panels;
        for (nint strip = 0; strip < features.Count; strip += LinearBlocks.Strip)
        {
            var end = nint.Min(strip + LinearBlocks.Strip, features.Count);
            var ahead = end < features.Count ? Ahead(first, end) : Ahead(first + Group, 0);
            PackWeight(first, (strip, end), left);
            MultiplyStrip((strip, end), left, right, sums, ahead);
            right += (end - strip) * PanelsOfRows * TTile.Columns;
        }
    }

    private void MultiplyStrip(
        (nint First, nint End) strip, TArithmetic* left, TArithmetic* right, TArithmetic* sums, AheadRows<T> ahead)
    {
        var blocks = LinearBlocks.RoundUp(strip.End - strip.First, LinearBlocks.Depth) / LinearBlocks.Depth;
        Turn turn = new(0, 0, blocks * PanelsOfRows);
        for (var start = strip.First; start < strip.End; start += LinearBlocks.Depth)
        {
            turn = turn with { Depth = nint.Min(LinearBlocks.Depth, strip.End - start) };
            for (nint panel = 0; panel < PanelsOfRows; panel++, right += turn.Depth * TTile.Columns)
            {
                MultiplyPanel(
                    left + ((start - strip.First) * Group), right, ref *(sums + (panel * PanelOfSums)),
                    features.First + start > 0, turn, ahead);
                turn = turn with { Index = turn.Index + 1 };
            }
        }
    }

    // Blocks of features; in each, a row of them for each class.
    private void PackWeight(nint first, (nint First, nint End) strip, TArithmetic* left)
    {
        var classes = nint.Min(Group, chunk.Shape.Classes - first);
        for (nint row = 0; row < Group; row++)
        {
            var isThere = row < classes;
            for (var start = strip.First; start < strip.End; start += LinearBlocks.Depth)
            {
                var panel = left + ((start - strip.First) * Group) + (row * LinearBlocks.Depth);
                ref var weight = ref isThere ? ref Weight(first + row, start) : ref _weight;
                Panels.PackRows(
                    ref weight, 0, isThere ? 1 : 0, nint.Min(LinearBlocks.Depth, strip.End - start), panel, 1);
            }
        }
    }

    private static void MultiplyPanel(
        TArithmetic* left, TArithmetic* right, ref TArithmetic sums, bool adds, Turn turn, AheadRows<T> ahead)
    {
        nint tiles = Group / TTile.Rows;
        for (nint tile = 0; tile < tiles; tile++)
        {
            var row = tile * TTile.Rows;
            TTile.Multiply<RowSteps>(
                ref *(left + (row * LinearBlocks.Depth)), ref *right, turn.Depth, LinearBlocks.Chain,
                ref Unsafe.Add(ref sums, row * TTile.Columns), TTile.Columns, adds,
                ahead.Of((turn.Index * tiles) + tile, turn.Count * tiles, turn.Depth));
        }
    }

    private ref T Weight(nint first, nint start)
        => ref Unsafe.Add(ref _weight, (first * chunk.Shape.Features) + features.First + start);

    private AheadRows<T> Ahead(nint first, nint start)
    {
        var rows = nint.Clamp(chunk.Shape.Classes - first, 0, Group);
        var columns = nint.Min(LinearBlocks.Strip, features.Count - start);
        return rows == 0 ? default : new(ref Weight(first, start), chunk.Shape.Features, rows, columns);
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

    // A panel of rows among all that a strip of features is multiplied with.
    private readonly record struct Turn(nint Depth, nint Index, nint Count);
}
