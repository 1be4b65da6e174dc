using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// Logits of a chunk. Weights are shared by the lanes, which are rows, so that they are copied as they lie and no lane
/// ever sums over features. A group of classes is computed for all rows before it is put down, transposed.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic.</typeparam>
internal readonly unsafe ref struct LogitWork<T, TArithmetic>(
    LinearChunk<T, TArithmetic> chunk, ReadOnlySpan<T> hidden, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias)
    : ITileWork<TArithmetic>
    where T : unmanaged
    where TArithmetic : unmanaged, IFloatingPointIeee754<TArithmetic>
{
    private readonly ref T _hidden = ref MemoryMarshal.GetReference(hidden);
    private readonly ref T _weight = ref MemoryMarshal.GetReference(weight);
    private readonly ReadOnlySpan<T> _bias = bias;

    /// <inheritdoc/>
    public void Run<TTile>()
        where TTile : struct, ITile<TArithmetic>
    {
        var features = chunk.Shape.Features;
        var step = chunk.Memory.FeaturesOfHidden;
        for (nint first = 0; first < features; first += step)
        {
            var some = nint.Min(step, features - first);
            PackHidden<TTile>(first, some);
            LogitRange<T, TArithmetic, TTile> range = new(chunk, ref _weight, _bias, (first, some));
            chunk.SpreadOverClasses(ref range);
        }
    }

    // Blocks of features; in each, panels of rows; in each, at every feature a lane for each row.
    private void PackHidden<TTile>(nint first, nint features)
        where TTile : struct, ITile<TArithmetic>
    {
        using var scratch = chunk.Memory.Take();
        var panel = chunk.Memory.Panels;
        for (nint start = 0; start < features; start += LinearBlocks.Depth)
        {
            var depth = nint.Min(LinearBlocks.Depth, features - start);
            for (nint row = 0; row < chunk.Count; row += TTile.Columns)
            {
                Gather(row, TTile.Columns, first + start, depth, scratch.Panels);
                Transposition.ByLines(
                    in *scratch.Panels, LinearBlocks.Depth, ref *panel, TTile.Columns, TTile.Columns, depth);
                panel += depth * TTile.Columns;
            }
        }
    }

    private void Gather(nint first, int rows, nint feature, nint depth, TArithmetic* block)
    {
        for (nint i = 0; i < rows; i++)
        {
            var taken = nint.Min(1, nint.Max(0, chunk.Count - first - i));
            ref var row = ref taken == 0
                ? ref _hidden
                : ref Unsafe.Add(ref _hidden, (chunk.Row(first + i) * chunk.Shape.Features) + feature);
            Panels.PackRows(ref row, 0, taken, depth, block + (i * LinearBlocks.Depth), 1);
        }
    }
}
