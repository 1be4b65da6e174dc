using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>Sums over all classes for some panels of features.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
internal readonly unsafe ref struct HiddenGradientRange<T, TArithmetic, TTile>(
    LinearChunk<T, TArithmetic> chunk, ref T weight, (nint First, nint Count) features)
    : IRowRange
    where T : unmanaged
    where TArithmetic : unmanaged, IFloatingPointIeee754<TArithmetic>
    where TTile : struct, ITile<TArithmetic>
{
    private readonly ref T _weight = ref weight;

    private nint Rows => LinearBlocks.RoundUp(chunk.GradientRows, TTile.Rows);

    private nint Stride => LinearBlocks.RoundUp(features.Count, TTile.Columns);

    /// <inheritdoc/>
    public RowTotals Run(nint first, nint rows)
    {
        using var scratch = chunk.Memory.Take();
        var right = scratch.Panels;
        var left = right + (LinearBlocks.Depth * TTile.Columns);
        Clear(first, rows);
        for (nint start = 0; start < chunk.Shape.Classes; start += LinearBlocks.Depth)
        {
            var depth = nint.Min(LinearBlocks.Depth, chunk.Shape.Classes - start);
            PackGradient(start, depth, left);
            for (var panel = first; panel < first + rows; panel++)
            {
                PackWeight(start, depth, panel * TTile.Columns, right);
                var ahead = panel + 1 < first + rows
                    ? Ahead(start, (panel + 1) * TTile.Columns)
                    : Ahead(start + LinearBlocks.Depth, first * TTile.Columns);
                Multiply(left, right, depth, scratch.Tile, panel * TTile.Columns, ahead);
            }
        }

        return default;
    }

    private ref double Sum(nint row, nint feature)
        => ref *((double*)chunk.Memory.Panels + (row * Stride) + feature);

    private void Clear(nint first, nint panels)
    {
        for (nint row = 0; row < Rows; row++)
        {
            new Span<double>(Unsafe.AsPointer(ref Sum(row, first * TTile.Columns)), (int)(panels * TTile.Columns))
                .Clear();
        }
    }

    private void PackGradient(nint first, nint depth, TArithmetic* left)
    {
        for (nint i = 0; i < Rows; i++, left += LinearBlocks.Depth)
        {
            var isThere = i < chunk.GradientRows;
            ref var row = ref isThere ? ref Unsafe.Add(ref chunk.Logits(chunk.Slots[(int)i]), first) : ref *left;
            Panels.PackRows(ref row, 0, isThere ? 1 : 0, depth, left, 1);
        }
    }

    private void PackWeight(nint first, nint depth, nint feature, TArithmetic* right)
    {
        ref var weight = ref Weight(first, feature);
        for (nint k = 0; k < depth; k++, right += TTile.Columns)
        {
            Panels.PackColumns(
                ref Unsafe.Add(ref weight, k * chunk.Shape.Features), features.Count - feature, right, TTile.Columns);
        }
    }

    private AheadRows<T> Ahead(nint first, nint feature)
    {
        var rows = nint.Clamp(chunk.Shape.Classes - first, 0, LinearBlocks.Depth);
        return rows == 0 ? default : new(ref Weight(first, feature), chunk.Shape.Features, rows, TTile.Columns);
    }

    private ref T Weight(nint first, nint feature)
        => ref Unsafe.Add(ref _weight, (first * chunk.Shape.Features) + features.First + feature);

    private void Multiply(
        TArithmetic* left, TArithmetic* right, nint depth, TArithmetic* tile, nint feature, AheadRows<T> ahead)
    {
        for (nint row = 0; row < Rows; row += TTile.Rows)
        {
            ahead.Fetch(row / TTile.Rows, Rows / TTile.Rows);
            Chains.Multiply<TArithmetic, TTile, RowSteps>(
                left + (row * LinearBlocks.Depth), right, (depth, LinearBlocks.Chain), ref *tile, TTile.Columns,
                adds: false);
            for (nint i = 0; i < TTile.Rows; i++)
            {
                Widening.Add(ref *(tile + (i * TTile.Columns)), ref Sum(row + i, feature), TTile.Columns);
            }
        }
    }
}
