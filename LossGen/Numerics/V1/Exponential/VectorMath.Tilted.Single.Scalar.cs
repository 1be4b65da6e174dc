using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// The build makes this file for doubles too: see LossGen.Widths.
// The same, lane by lane, where there are no vectors.
public static partial class VectorMath
{
    /// <summary>f + q · (max − x): the factor of an exponential that grows with the gap of its logit.</summary>
    /// <param name="e">The exponential: where it is 0 the factor is f, because the gap may be infinite.</param>
    /// <param name="max">The maximum of the row.</param>
    /// <param name="x">The logit.</param>
    /// <param name="f">The factor of the maximum.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="q">What the gap is multiplied by.</param>
    /// <param name="qLow">What rounding left out of that.</param>
    /// <param name="low">What rounding leaves out of the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tilted(
        float e, float max, float x, float f, float fLow, float q, float qLow, out float low)
    {
        float gap = max - x;
        float part = gap - max;
        return FactorAt(gap, (max - (gap - part)) - (x + part), e, f, fLow, q, qLow, out low);
    }

    /// <summary>f + q · gap of a capped logit, which is less the maximum already.</summary>
    /// <param name="e">The exponential.</param>
    /// <param name="x">The capped logit.</param>
    /// <param name="f">The factor of the maximum.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="q">What the gap is multiplied by.</param>
    /// <param name="qLow">What rounding left out of that.</param>
    /// <param name="low">What rounding leaves out of the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tilted(
        float e, in Capped<float> x, float f, float fLow, float q, float qLow, out float low) =>
        FactorAt(-x.High, -x.Low, e, f, fLow, q, qLow, out low);

    private static float FactorAt(
        float gap, float gapLow, float e, float f, float fLow, float q, float qLow, out float low)
    {
        gap = e == 0 ? 0 : gap;
        gapLow = e == 0 ? 0 : gapLow;
        float product = q * gap;
        float productLow = MathF.FusedMultiplyAdd(q, gap, -product) + MathF.FusedMultiplyAdd(q, gapLow, qLow * gap);
        float sum = f + product;
        float part = sum - f;
        low = (((f - (sum - part)) + (product - part)) + productLow) + fLow;
        low = float.IsNaN(low) ? 0 : low;
        return sum;
    }
}
