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

    private void Multiply(nint first, TArithmetic* left, TArithmetic* tile)
    {
        var right = chunk.Memory.Panels;
        var classes = nint.Min(Group, chunk.Shape.Classes - first);
        for (nint feature = 0; feature < features.Count; feature += TTile.Columns)
        {
            var columns = nint.Min(TTile.Columns, features.Count - feature);
            for (nint row = 0; row < classes; row += TTile.Rows)
            {
                ref var result = ref Unsafe.Add(
                    ref _result, ((first + row) * Stride) + features.First + feature);
                var rows = nint.Min(TTile.Rows, classes - row);
                if (feature + TTile.Columns < features.Count)
                {
                    new AheadRows<TGradient>(ref Unsafe.Add(ref result, TTile.Columns), Stride, rows, TTile.Columns)
                        .Fetch(0, 1);
                }

                AddTile(ref result, rows, columns, left + (row * chunk.GradientRows), right, tile);
            }

            right += TTile.Columns * chunk.GradientRows;
        }
    }

    private void AddTile(
        ref TGradient result, nint rows, nint columns, TArithmetic* left, TArithmetic* right, TArithmetic* tile)
    {
        if (typeof(TGradient) == typeof(TArithmetic) && rows == TTile.Rows && columns == TTile.Columns)
        {
            AddRows(ref Unsafe.As<TGradient, TArithmetic>(ref result), Stride, left, right);
            return;
        }

        // What is no whole tile, or is in another format, goes through one.
        for (nint i = 0; i < rows; i++)
        {
            Widening.Copy(ref Unsafe.Add(ref result, i * Stride), ref *(tile + (i * TTile.Columns)), columns);
        }

        AddRows(ref *tile, TTile.Columns, left, right);
        for (nint i = 0; i < rows; i++)
        {
            Widening.Narrow(ref *(tile + (i * TTile.Columns)), ref Unsafe.Add(ref result, i * Stride), columns);
        }
    }

    private void AddRows(ref TArithmetic result, nint stride, TArithmetic* left, TArithmetic* right)
        => Chains.Multiply<TArithmetic, TTile, ColumnSteps<TArithmetic, TTile>>(
            left, right, (chunk.GradientRows, chunk.BlockRows), ref result, stride, adds: true);
}
