using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// What a difference, a product and a sum lose is kept: near the mean gap the factor is a small difference.
public static partial class VectorMath
{
    /// <summary>f + q · (max − x): the factor of an exponential that grows with the gap of its logit.</summary>
    /// <param name="e">The exponentials: where one is 0 the factor is f, because the gap may be infinite.</param>
    /// <param name="max">The maximum of the row.</param>
    /// <param name="x">The logits.</param>
    /// <param name="f">The factor of the maximum.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="q">What the gap is multiplied by.</param>
    /// <param name="qLow">What rounding left out of that.</param>
    /// <param name="low">What rounding leaves out of the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tilted(
        Vector256<float> e, Vector256<float> max, Vector256<float> x, Vector256<float> f, Vector256<float> fLow,
        Vector256<float> q, Vector256<float> qLow, out Vector256<float> low)
    {
        Vector256<float> gap = max - x;
        Vector256<float> part = gap - max;
        return FactorAt(gap, (max - (gap - part)) - (x + part), e, f, fLow, q, qLow, out low);
    }

    /// <summary>f + q · gap of capped logits, which are less their maximum already.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="x">The capped logits.</param>
    /// <param name="f">The factor of the maximum.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="q">What the gap is multiplied by.</param>
    /// <param name="qLow">What rounding left out of that.</param>
    /// <param name="low">What rounding leaves out of the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tilted(
        Vector256<float> e, in SingleCapped256 x, Vector256<float> f, Vector256<float> fLow,
        Vector256<float> q, Vector256<float> qLow, out Vector256<float> low) =>
        FactorAt(-x.High, -x.Low, e, f, fLow, q, qLow, out low);

    // A factor that is not finite has lost nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> FactorAt(
        Vector256<float> gap, Vector256<float> gapLow, Vector256<float> e, Vector256<float> f, Vector256<float> fLow,
        Vector256<float> q, Vector256<float> qLow, out Vector256<float> low)
    {
        Vector256<float> isAbsent = Vector256.Equals(e, Vector256<float>.Zero);
        gap = Vector256.AndNot(gap, isAbsent);
        gapLow = Vector256.AndNot(gapLow, isAbsent);
        Vector256<float> product = q * gap;
        Vector256<float> productLow = Vector256.FusedMultiplyAdd(q, gap, -product)
            + Vector256.FusedMultiplyAdd(q, gapLow, qLow * gap);
        Vector256<float> sum = f + product;
        Vector256<float> part = sum - f;
        low = (((f - (sum - part)) + (product - part)) + productLow) + fLow;
        low &= Vector256.Equals(low, low);
        return sum;
    }
}
