using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// The gradient of the hidden states of a chunk. Threads share the features; each sums over all classes, in blocks
/// of four chains whose sums are added in double.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic.</typeparam>
/// <typeparam name="TGradient">The element type of the result.</typeparam>
internal readonly unsafe ref struct HiddenGradientWork<T, TArithmetic, TGradient>(
    LinearChunk<T, TArithmetic> chunk, ReadOnlySpan<T> weight, Span<TGradient> result)
    : ITileWork<TArithmetic>
    where T : unmanaged
    where TArithmetic : unmanaged, IFloatingPointIeee754<TArithmetic>
    where TGradient : unmanaged
{
    private readonly ref T _weight = ref MemoryMarshal.GetReference(weight);
    private readonly ref TGradient _result = ref MemoryMarshal.GetReference(result);

    /// <inheritdoc/>
    public void Run<TTile>()
        where TTile : struct, ITile<TArithmetic>
    {
        var features = chunk.Shape.Features;
        var step = chunk.Memory.FeaturesOfGradients;
        for (nint first = 0; first < features; first += step)
        {
            var some = nint.Min(step, features - first);
            HiddenGradientRange<T, TArithmetic, TTile> range = new(chunk, ref _weight, (first, some));
            var panels = LinearBlocks.RoundUp(some, TTile.Columns) / TTile.Columns;
            chunk.Spread(ref range, panels, LinearBlocks.RoundUp(panels, chunk.Threads) / chunk.Threads);
            Put<TTile>(first, some);
        }
    }

    private void Put<TTile>(nint first, nint features)
        where TTile : struct, ITile<TArithmetic>
    {
        var sums = (double*)chunk.Memory.Panels;
        var unused = (LinearBlocks.RoundUp(chunk.GradientRows, TTile.Rows) - chunk.GradientRows) * TTile.Columns;
        for (nint feature = 0; feature < features; feature += TTile.Columns, sums += unused)
        {
            for (nint i = 0; i < chunk.GradientRows; i++, sums += TTile.Columns)
            {
                // Sums are rounded where they are, which takes no more room.
                ref var rounded = ref Unsafe.As<double, TArithmetic>(ref *sums);
                var some = nint.Min(TTile.Columns, features - feature);
                Widening.Round(ref *sums, ref rounded, some);
                var place = (chunk.GradientRow(i) * chunk.Shape.Features) + first + feature;
                Widening.Narrow(ref rounded, ref Unsafe.Add(ref _result, place), some);
            }
        }
    }
}
