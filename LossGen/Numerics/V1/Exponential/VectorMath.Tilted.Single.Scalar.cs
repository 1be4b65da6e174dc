using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes this file for doubles too: see LossGen.Widths.
// The same, lane by lane, where there are no vectors.
public static partial class VectorMath
{
    /// <inheritdoc cref="Tilted(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float},
    /// Vector128{float}, Vector128{float}, Vector128{float}, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tilted(
        float e, float max, float x, float f, float fLow, float q, float qLow, out float low)
    {
        float gap = max - x;
        float part = gap - max;
        return FactorAt(gap, (max - (gap - part)) - (x + part), e, f, fLow, q, qLow, out low);
    }

    /// <inheritdoc cref="Tilted(Vector128{float}, in SingleCapped128, Vector128{float}, Vector128{float},
    /// Vector128{float}, Vector128{float}, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tilted(
        float e, in SingleCapped x, float f, float fLow, float q, float qLow, out float low) =>
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
