using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// What a chunk adds to the gradient of the weights. Threads share the classes; each sums over the rows, in blocks
/// that are added in their order.
/// </summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic.</typeparam>
/// <typeparam name="TGradient">The element type of the result.</typeparam>
internal readonly unsafe ref struct WeightGradientWork<T, TArithmetic, TGradient>(
    LinearChunk<T, TArithmetic> chunk, ReadOnlySpan<T> hidden, Span<TGradient> result)
    : ITileWork<TArithmetic>
    where T : unmanaged
    where TArithmetic : unmanaged, IFloatingPointIeee754<TArithmetic>
    where TGradient : unmanaged
{
    private readonly ref T _hidden = ref MemoryMarshal.GetReference(hidden);
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
            PackHidden<TTile>(first, some);
            WeightGradientRange<T, TArithmetic, TGradient, TTile> range = new(chunk, ref _result, (first, some));
            chunk.SpreadOverClasses(ref range);
        }
    }

    // Panels of features; in each, at every row a lane for each feature.
    private void PackHidden<TTile>(nint first, nint features)
        where TTile : struct, ITile<TArithmetic>
    {
        var panel = chunk.Memory.Panels;
        for (nint feature = 0; feature < features; feature += TTile.Columns)
        {
            for (nint i = 0; i < chunk.GradientRows; i++, panel += TTile.Columns)
            {
                var place = (chunk.GradientRow(i) * chunk.Shape.Features) + first + feature;
                Panels.PackColumns(ref Unsafe.Add(ref _hidden, place), features - feature, panel, TTile.Columns);
            }
        }
    }
}
