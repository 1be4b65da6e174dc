using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The first lane of the narrowest vectors: the same bits, at the price of all lanes.
public static partial class VectorMath
{
    /// <inheritdoc cref="Cap(Vector128{float}, in SingleSoftcap)"/>
    public static Capped<float> Cap(float x, in SingleSoftcap softcap) => First(Cap(Vector128.Create(x), softcap));

    /// <inheritdoc cref="CapWithSlope(Vector128{float}, in SingleSoftcap)"/>
    public static Capped<float> CapWithSlope(float x, in SingleSoftcap softcap) => First(CapWithSlope(Vector128.Create(x), softcap));

    /// <inheritdoc cref="LogSoftmax(Vector128{float}, in SingleSoftcap, double)"/>
    public static float LogSoftmax(float x, in SingleSoftcap softcap, double logSum) =>
        LogSoftmax(Vector128.Create(x), softcap, logSum).ToScalar();

    /// <summary>exp of a capped logit less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The capped logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpShifted(in Capped<float> x) => ExpBiased(x.High, x.Low, 0f);

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
        rest = float.IsFinite(rest) ? rest : 0;
        return MathF.FusedMultiplyAdd(product, x.Slope, MathF.FusedMultiplyAdd(product, x.SlopeLow, rest * x.Slope));
    }

    /// <summary>A derivative by a capped logit on its way to the logit.</summary>
    /// <param name="derivative">The derivative.</param>
    /// <param name="x">The capped logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sloped(float derivative, in Capped<float> x) =>
        MathF.FusedMultiplyAdd(derivative, x.Slope, derivative * x.SlopeLow);

    private static Capped<float> First(in Capped<Vector128<float>> x) =>
        new(x.High.ToScalar(), x.Low.ToScalar(), x.Slope.ToScalar(), x.SlopeLow.ToScalar());

    /// <inheritdoc cref="Cap(Vector128{double}, in DoubleSoftcap)"/>
    public static Capped<double> Cap(double x, in DoubleSoftcap softcap) => First(Cap(Vector128.Create(x), softcap));

    /// <inheritdoc cref="CapWithSlope(Vector128{double}, in DoubleSoftcap)"/>
    public static Capped<double> CapWithSlope(double x, in DoubleSoftcap softcap) => First(CapWithSlope(Vector128.Create(x), softcap));

    /// <inheritdoc cref="LogSoftmax(Vector128{double}, in DoubleSoftcap, double)"/>
    public static double LogSoftmax(double x, in DoubleSoftcap softcap, double logSum) =>
        LogSoftmax(Vector128.Create(x), softcap, logSum).ToScalar();

    /// <summary>exp of a capped logit less the capped maximum, times 2^<see cref="DoubleExpBias"/>.</summary>
    /// <param name="x">The capped logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpShifted(in Capped<double> x) => ExpBiased(x.High, x.Low);

    /// <summary>e · f · slope.</summary>
    /// <param name="e">The exponential.</param>
    /// <param name="f">Its factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="x">The capped logit: a derivative is multiplied by its slope on its way to the logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sloped(double e, double f, double fLow, in Capped<double> x)
    {
        double product = e * f;
        double rest = Math.FusedMultiplyAdd(e, fLow, Math.FusedMultiplyAdd(e, f, -product));
        rest = double.IsFinite(rest) ? rest : 0;
        return Math.FusedMultiplyAdd(product, x.Slope, Math.FusedMultiplyAdd(product, x.SlopeLow, rest * x.Slope));
    }

    /// <summary>A derivative by a capped logit on its way to the logit.</summary>
    /// <param name="derivative">The derivative.</param>
    /// <param name="x">The capped logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sloped(double derivative, in Capped<double> x) =>
        Math.FusedMultiplyAdd(derivative, x.Slope, derivative * x.SlopeLow);

    private static Capped<double> First(in Capped<Vector128<double>> x) =>
        new(x.High.ToScalar(), x.Low.ToScalar(), x.Slope.ToScalar(), x.SlopeLow.ToScalar());
}
