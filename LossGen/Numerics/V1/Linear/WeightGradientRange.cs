using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>Sums over the rows of a chunk for some groups of classes, from packed hidden states.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic.</typeparam>
/// <typeparam name="TGradient">The element type of the result.</typeparam>
/// <typeparam name="TTile">The tile.</typeparam>
internal readonly unsafe ref struct WeightGradientRange<T, TArithmetic, TGradient, TTile>(
    LinearChunk<T, TArithmetic> chunk, ref TGradient result, (nint First, nint Count) features)
    : IRowRange
    where T : unmanaged
    where TArithmetic : unmanaged, IFloatingPointIeee754<TArithmetic>
    where TGradient : unmanaged
    where TTile : struct, ITile<TArithmetic>
{
    private const int Group = LinearBlocks.Classes;
    private const int ChainsAtATime = 4;

    private readonly ref TGradient _result = ref result;

    private nint Stride => chunk.Shape.Features;

    /// <inheritdoc/>
    public RowTotals Run(nint first, nint rows)
    {
        using var scratch = chunk.Memory.Take();
        for (var group = first; group < first + rows; group++)
        {
            PackGradient(group * Group, scratch.Panels);
            Multiply(group * Group, scratch.Panels, scratch.Tile);
        }

        return default;
    }

    // Panels of classes; in each, at every row the gradient of all classes of the panel.
    private void PackGradient(nint first, TArithmetic* left)
    {
        for (nint i = 0; i < chunk.GradientRows; i++)
        {
            ref var row = ref Unsafe.Add(ref chunk.Logits(chunk.Slots[(int)i]), first);
            for (nint panel = 0; panel < Group / TTile.Rows; panel++)
            {
                Panels.PackColumns(
                    ref Unsafe.Add(ref row, panel * TTile.Rows), TTile.Rows,
                    left + (((panel * chunk.GradientRows) + i) * TTile.Rows), TTile.Rows);
            }
        }
    }

    // A few chains of rows at a time, so that a panel of hidden states stays near; all where a sum is rounded.
    private void Multiply(nint first, TArithmetic* left, TArithmetic* tile)
    {
        var panels = LinearBlocks.RoundUp(features.Count, TTile.Columns) / TTile.Columns;
        nint some = typeof(TGradient) == typeof(TArithmetic) ? ChainsAtATime * chunk.BlockRows : chunk.GradientRows;
        var blocks = (chunk.GradientRows + some - 1) / some;
        var gradient = NextGradient(first + Group);
        var result = NextResult(first + Group);
        for (nint panel = 0; panel < panels; panel++)
        {
            gradient.Fetch(panel, panels);
            for (nint block = 0; block < blocks; block++)
            {
                var row = block * some;
                MultiplyPanel(
                    (first, panel * TTile.Columns), (row, nint.Min(some, chunk.GradientRows - row)), left, tile,
                    result, ((panel * blocks) + block, panels * blocks));
            }
        }
    }

    private void MultiplyPanel(
        (nint Class, nint Feature) place, (nint First, nint Count) rows, TArithmetic* left, TArithmetic* tile,
        AheadRows<TGradient> ahead, (nint Index, nint Count) part)
    {
        var right = chunk.Memory.Panels + (place.Feature * chunk.GradientRows) + (rows.First * TTile.Columns);
        var columns = nint.Min(TTile.Columns, features.Count - place.Feature);
        var classes = nint.Min(Group, chunk.Shape.Classes - place.Class);
        nint tiles = Group / TTile.Rows;
        for (nint i = 0; i * TTile.Rows < classes; i++)
        {
            var first = i * TTile.Rows;
            Target target = new(nint.Min(TTile.Rows, classes - first), columns, tile);
            AddTile(
                ref Result(place.Class + first, place.Feature), target,
                left + (first * chunk.GradientRows) + (rows.First * TTile.Rows), right, rows.Count,
                ahead.Of((part.Index * tiles) + i, part.Count * tiles, rows.Count));
        }
    }

    private AheadRows<TGradient> NextResult(nint first)
    {
        var rows = nint.Clamp(chunk.Shape.Classes - first, 0, Group);
        return rows == 0 ? default : new(ref Result(first, 0), Stride, rows, features.Count);
    }

    private AheadRows<TArithmetic> NextGradient(nint first)
        => first >= chunk.Shape.Classes
            ? default
            : new(ref Unsafe.Add(ref chunk.Logits(0), first), chunk.Memory.Stride, chunk.Count, Group);

    private ref TGradient Result(nint row, nint feature)
        => ref Unsafe.Add(ref _result, (row * Stride) + features.First + feature);

    private void AddTile(
        ref TGradient result, Target target, TArithmetic* left, TArithmetic* right, nint depth, AheadBytes ahead)
    {
        var (rows, columns) = (target.Rows, target.Columns);
        var tile = target.Tile;
        if (typeof(TGradient) == typeof(TArithmetic) && rows == TTile.Rows && columns == TTile.Columns)
        {
            AddRows(ref Unsafe.As<TGradient, TArithmetic>(ref result), Stride, left, right, depth, ahead);
            return;
        }

        // What is no whole tile, or is in another format, goes through one.
        for (nint i = 0; i < rows; i++)
        {
            Widening.Copy(ref Unsafe.Add(ref result, i * Stride), ref *(tile + (i * TTile.Columns)), columns);
        }

        AddRows(ref *tile, TTile.Columns, left, right, depth, ahead);
        for (nint i = 0; i < rows; i++)
        {
            Widening.Narrow(ref *(tile + (i * TTile.Columns)), ref Unsafe.Add(ref result, i * Stride), columns);
        }
    }

    private void AddRows(
        ref TArithmetic result, nint stride, TArithmetic* left, TArithmetic* right, nint depth, AheadBytes ahead)
        => TTile.Multiply<ColumnSteps<TArithmetic, TTile>>(
            ref *left, ref *right, depth, chunk.BlockRows, ref result, stride, adds: true, ahead);

    // A tile of the result, and where it goes while it is not whole.
    private readonly struct Target(nint rows, nint columns, TArithmetic* tile)
    {
        public nint Rows => rows;

        public nint Columns => columns;

        public TArithmetic* Tile => tile;
    }
}
