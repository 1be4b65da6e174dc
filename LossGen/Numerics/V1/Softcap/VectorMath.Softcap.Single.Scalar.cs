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

    /// <summary>e · f · slope.</summary>
    /// <param name="e">The exponential.</param>
    /// <param name="f">Its factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="x">The capped logit: a derivative is multiplied by its slope on its way to the logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sloped(float e, float f, float fLow, in Capped<float> x)
    {
        float product = e * f;
        float rest = MathF.FusedMultiplyAdd(e, fLow, MathF.FusedMultiplyAdd(e, f, -product));
        return TimesSlope(product, rest, x);
    }

    /// <summary>(e · f + b) · slope.</summary>
    /// <param name="e">The exponential.</param>
    /// <param name="f">Its factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="b">What is added.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    /// <param name="x">The capped logit.</param>
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

    /// <summary>(e · f + w · b) · slope.</summary>
    /// <param name="e">The exponential.</param>
    /// <param name="f">Its factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="w">The weight.</param>
    /// <param name="b">Its factor.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    /// <param name="x">The capped logit.</param>
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
