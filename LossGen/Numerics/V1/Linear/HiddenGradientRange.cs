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

    private static nint PanelsOfStrip => LinearBlocks.Strip / TTile.Columns;

    private nint Rows => LinearBlocks.RoundUp(chunk.GradientRows, TTile.Rows);

    /// <inheritdoc/>
    public RowTotals Run(nint first, nint rows)
    {
        using var scratch = chunk.Memory.Take();
        var left = scratch.Panels;
        new Span<double>(Sums(0, first * TTile.Columns), (int)(rows * TTile.Columns * Rows)).Clear();
        for (nint start = 0; start < chunk.Shape.Classes; start += LinearBlocks.Depth)
        {
            PackGradient(start, nint.Min(LinearBlocks.Depth, chunk.Shape.Classes - start), left);
            for (var panel = first; panel < first + rows; panel += PanelsOfStrip)
            {
                MultiplyStrip(start, (panel, nint.Min(first + rows, panel + PanelsOfStrip)), (first, first + rows),
                    left, scratch.Tile);
            }
        }

        return default;
    }

    private void MultiplyStrip(
        nint start, (nint First, nint End) strip, (nint First, nint End) all, TArithmetic* left, TArithmetic* tile)
    {
        var right = left + (LinearBlocks.Depth * Rows);
        var depth = nint.Min(LinearBlocks.Depth, chunk.Shape.Classes - start);
        var ahead = strip.End < all.End
            ? Ahead(start, strip.End, nint.Min(PanelsOfStrip, all.End - strip.End))
            : Ahead(start + LinearBlocks.Depth, all.First, nint.Min(PanelsOfStrip, all.End - all.First));
        PackWeight(start, depth, strip, right);
        for (var panel = strip.First; panel < strip.End; panel++, right += LinearBlocks.Depth * TTile.Columns)
        {
            Multiply(left, right, depth, tile, panel, strip, ahead);
        }
    }

    // Panels of features; in each, rows of sums, one after another.
    private double* Sums(nint row, nint feature)
        => (double*)chunk.Memory.Panels + (feature * Rows) + (row * TTile.Columns);

    private void PackGradient(nint first, nint depth, TArithmetic* left)
    {
        for (nint i = 0; i < Rows; i++, left += LinearBlocks.Depth)
        {
            var isThere = i < chunk.GradientRows;
            ref var row = ref isThere ? ref Unsafe.Add(ref chunk.Logits(chunk.Slots[(int)i]), first) : ref *left;
            Panels.PackRows(ref row, 0, isThere ? 1 : 0, depth, left, 1);
        }
    }

    // Panels of features; in each, at every class a lane for each feature.
    private void PackWeight(nint start, nint depth, (nint First, nint End) strip, TArithmetic* right)
    {
        for (nint k = 0; k < depth; k++, right += TTile.Columns)
        {
            ref var weight = ref Weight(start + k, 0);
            var panel = right;
            for (var i = strip.First; i < strip.End; i++, panel += LinearBlocks.Depth * TTile.Columns)
            {
                var feature = i * TTile.Columns;
                Panels.PackColumns(
                    ref Unsafe.Add(ref weight, feature), features.Count - feature, panel, TTile.Columns);
            }
        }
    }

    private AheadRows<T> Ahead(nint start, nint panel, nint panels)
    {
        var rows = nint.Clamp(chunk.Shape.Classes - start, 0, LinearBlocks.Depth);
        var feature = panel * TTile.Columns;
        var columns = nint.Min(panels * TTile.Columns, features.Count - feature);
        return rows == 0 ? default : new(ref Weight(start, feature), chunk.Shape.Features, rows, columns);
    }

    private ref T Weight(nint first, nint feature)
        => ref Unsafe.Add(ref _weight, (first * chunk.Shape.Features) + features.First + feature);

    private void Multiply(
        TArithmetic* left, TArithmetic* right, nint depth, TArithmetic* tile, nint panel,
        (nint First, nint End) strip, AheadRows<T> ahead)
    {
        var tiles = Rows / TTile.Rows;
        var sums = Sums(0, panel * TTile.Columns);
        for (nint i = 0; i < tiles; i++, left += TTile.Rows * LinearBlocks.Depth, sums += TTile.Rows * TTile.Columns)
        {
            new AheadRows<double>(ref *sums, 0, 1, TTile.Rows * TTile.Columns).Fetch(0, 1);
            TTile.Multiply<RowSteps>(
                ref *left, ref *right, depth, LinearBlocks.Chain, ref *tile, TTile.Columns, adds: false,
                ahead.Of(((panel - strip.First) * tiles) + i, (strip.End - strip.First) * tiles, depth));
            Widening.Add(ref *tile, ref *sums, TTile.Rows * TTile.Columns);
        }
    }
}
