using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// The build makes this file for doubles too: see LossGen.Widths.
// The same, lane by lane, where there are no vectors.
public static partial class VectorMath
{
    /// <summary>e · f.</summary>
    /// <param name="e">The exponential.</param>
    /// <param name="f">Its factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Scaled(float e, float f, float fLow) => MathF.FusedMultiplyAdd(e, f, e * fLow);

    /// <summary>e · f + b.</summary>
    /// <param name="e">The exponential.</param>
    /// <param name="f">Its factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="b">What is added.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Scaled(float e, float f, float fLow, float b, float bLow) =>
        MathF.FusedMultiplyAdd(e, f, b) + MathF.FusedMultiplyAdd(e, fLow, bLow);

    /// <summary>e · f + w · b.</summary>
    /// <param name="e">The exponential.</param>
    /// <param name="f">Its factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="w">The weight.</param>
    /// <param name="b">Its factor.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Scaled(float e, float f, float fLow, float w, float b, float bLow)
    {
        float offset = w * b;
        return Scaled(e, f, fLow, offset, MathF.FusedMultiplyAdd(w, bLow, MathF.FusedMultiplyAdd(w, b, -offset)));
    }
}
