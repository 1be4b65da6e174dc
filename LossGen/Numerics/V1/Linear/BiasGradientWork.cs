using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>What a chunk adds to the gradient of the biases, some blocks of classes at a time.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic.</typeparam>
/// <typeparam name="TGradient">The element type of the result.</typeparam>
internal readonly unsafe ref struct BiasGradientWork<T, TArithmetic, TGradient>(
    LinearChunk<T, TArithmetic> chunk, Span<TGradient> result)
    : IRowRange
    where T : unmanaged
    where TArithmetic : unmanaged, IFloatingPointIeee754<TArithmetic>
    where TGradient : unmanaged
{
    private const int Block = LinearBlocks.Depth;

    private readonly ref TGradient _result = ref MemoryMarshal.GetReference(result);

    /// <inheritdoc/>
    public RowTotals Run(nint first, nint rows)
    {
        using var scratch = chunk.Memory.Take();
        var totals = scratch.Panels;
        var sums = totals + Block;
        for (var block = first; block < first + rows; block++)
        {
            ref var result = ref Unsafe.Add(ref _result, block * Block);
            var classes = nint.Min(Block, chunk.Shape.Classes - (block * Block));
            new Span<TArithmetic>(totals, Block).Clear();
            Widening.Copy(ref result, ref *totals, classes);
            for (nint row = 0; row < chunk.GradientRows; row += chunk.BlockRows)
            {
                SumRows(row, nint.Min(row + chunk.BlockRows, chunk.GradientRows), block * Block, classes, sums);
                Add(totals, sums, Block);
            }

            Widening.Narrow(ref *totals, ref result, classes);
        }

        return default;
    }

    private void SumRows(nint row, nint end, nint first, nint classes, TArithmetic* sums)
    {
        // A row ends with a whole group of classes: what lies behind the last class is summed and left.
        var some = nint.Min(Block, LinearBlocks.RoundUp(classes, LinearBlocks.Classes));
        new Span<TArithmetic>(sums, Block).Clear();
        for (; row < end; row++)
        {
            Add(sums, (TArithmetic*)Unsafe.AsPointer(ref chunk.Logits(chunk.Slots[(int)row])) + first, some);
        }
    }

    private static void Add(TArithmetic* sums, TArithmetic* terms, nint count)
    {
        for (nint i = 0; i < count; i += Vector<TArithmetic>.Count)
        {
            (Vector.Load(sums + i) + Vector.Load(terms + i)).Store(sums + i);
        }
    }
}
