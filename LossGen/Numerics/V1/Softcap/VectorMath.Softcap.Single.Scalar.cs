using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes this file for doubles too: see LossGen.Widths.
// The first lane of the narrowest vectors: the same bits, at the price of all lanes.
public static partial class VectorMath
{
    /// <inheritdoc cref="Cap(Vector128{float}, in SingleSoftcap)"/>
    public static Capped<float> Cap(float x, in SingleSoftcap softcap) => First(Cap(Vector128.Create(x), softcap));

    /// <inheritdoc cref="CapWithSlope(Vector128{float}, in SingleSoftcap)"/>
    public static Capped<float> CapWithSlope(float x, in SingleSoftcap softcap) =>
        First(CapWithSlope(Vector128.Create(x), softcap));

    /// <inheritdoc cref="LogSoftmax(Vector128{float}, in SingleSoftcap, double)"/>
    public static float LogSoftmax(float x, in SingleSoftcap softcap, double logSum) =>
        LogSoftmax(Vector128.Create(x), softcap, logSum).ToScalar();

    /// <inheritdoc cref="ExpCapped(Vector128{float}, in SingleSoftcap)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpCapped(float x, in SingleSoftcap softcap) => ExpShifted(Cap(x, softcap));

    /// <inheritdoc cref="ExpCapped(Vector128{float}, in SingleSoftcap, out Capped{Vector128{float}})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpCapped(float x, in SingleSoftcap softcap, out Capped<float> capped)
    {
        capped = Cap(x, softcap);
        return ExpShifted(capped);
    }

    /// <inheritdoc cref="Sloped(Vector128{float}, Vector128{float}, Vector128{float}, in Capped{Vector128{float}})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sloped(float e, float f, float fLow, in Capped<float> x)
    {
        float product = e * f;
        float rest = MathF.FusedMultiplyAdd(e, fLow, MathF.FusedMultiplyAdd(e, f, -product));
        return TimesSlope(product, rest, x);
    }

    /// <inheritdoc cref="Sloped(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float},
    /// Vector128{float}, in Capped{Vector128{float}})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sloped(float e, float f, float fLow, float b, float bLow, in Capped<float> x)
    {
        float product = e * f;
        float rest = MathF.FusedMultiplyAdd(e, fLow, MathF.FusedMultiplyAdd(e, f, -product));
        float sum = product + b;
        float added = sum - product;
        rest += ((product - (sum - added)) + (b - added)) + bLow;
        return TimesSlope(sum, rest, x);
    }

    /// <inheritdoc cref="Sloped(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float},
    /// Vector128{float}, Vector128{float}, in Capped{Vector128{float}})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sloped(float e, float f, float fLow, float w, float b, float bLow, in Capped<float> x)
    {
        float offset = w * b;
        float offsetLow = MathF.FusedMultiplyAdd(w, bLow, MathF.FusedMultiplyAdd(w, b, -offset));
        return Sloped(e, f, fLow, offset, offsetLow, x);
    }

    private static float TimesSlope(float derivative, float rest, in Capped<float> x)
    {
        rest = MathF.FusedMultiplyAdd(derivative, x.SlopeLow, rest * x.Slope);
        return MathF.FusedMultiplyAdd(derivative, x.Slope, float.IsFinite(rest) ? rest : 0);
    }

    private static Capped<float> First(in Capped<Vector128<float>> x) =>
        new(x.High.ToScalar(), x.Low.ToScalar(), x.Slope.ToScalar(), x.SlopeLow.ToScalar());
}
