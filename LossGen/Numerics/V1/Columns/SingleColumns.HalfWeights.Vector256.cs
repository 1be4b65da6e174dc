using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of bfloat16: see LossGen.Widths.
public readonly ref partial struct SingleColumns256
{
    /// <inheritdoc cref="SumWeightedGaps"/>
    public SingleRows256 SumHalfWeightedGaps(ref readonly Half weights)
    {
        Span<float> widened = stackalloc float[MostClasses];
        Widen(in weights, widened[..classes]);
        return SumWeightedGaps(in widened[0]);
    }

    /// <inheritdoc cref="ScaleLessWeighted"/>
    public void ScaleLessHalfWeighted(
        ref readonly int targetOf, SingleRows256 scale, SingleRows256 entry, SingleRows256 offset,
        ref readonly Half weights)
    {
        Span<float> widened = stackalloc float[MostClasses];
        Widen(in weights, widened[..classes]);
        ScaleLessWeighted(in targetOf, scale, entry, offset, in widened[0]);
    }

    private static void Widen(ref readonly Half weights, Span<float> widened)
    {
        for (int c = 0; c < widened.Length; c++)
        {
            widened[c] = (float)Unsafe.Add(ref Unsafe.AsRef(in weights), c);
        }
    }
}
