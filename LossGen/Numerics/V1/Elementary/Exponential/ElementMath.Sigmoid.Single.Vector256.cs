using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those for doubles: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>The logistic function 1 / (1 + e^-x).</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>0 for -∞, 1 for ∞, NaN for NaN; subnormal results are kept.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        Vector256<float> e = ExpOfMinusAbs(x, out Vector256<float> low);
        return Sigmoid(x, e, low);
    }

    /// <summary>log(1 + e^x).</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>0 for -∞, ∞ for ∞, NaN for NaN; x for large x, e^x for very negative ones.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> x)
    {
        Vector256<float> e = ExpOfMinusAbs(x, out Vector256<float> low);
        return Softplus(x, e, low);
    }

    /// <summary>log(1 / (1 + e^-x)) = -log(1 + e^-x).</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>-∞ for -∞, -0 for ∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogSigmoid(Vector256<float> x) => -Softplus(-x);

    /// <summary><see cref="Softplus(Vector256{float})"/> and its derivative, which share an exponential.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="sigmoid">The bits that <see cref="Sigmoid(Vector256{float})"/> returns.</param>
    /// <returns>The bits that <see cref="Softplus(Vector256{float})"/> returns.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SoftplusAndSigmoid(Vector256<float> x, out Vector256<float> sigmoid)
    {
        Vector256<float> e = ExpOfMinusAbs(x, out Vector256<float> low);
        sigmoid = Sigmoid(x, e, low);
        return Softplus(x, e, low);
    }

    /// <summary>
    /// <see cref="Softplus(Vector256{float})"/> of numbers and of their opposites, and the derivatives of both, which
    /// share an exponential, a logarithm and a division.
    /// </summary>
    /// <param name="x">The arguments.</param>
    /// <param name="ofOpposite">The bits that <see cref="Softplus(Vector256{float})"/> returns for -x.</param>
    /// <param name="sigmoid">The bits that <see cref="Sigmoid(Vector256{float})"/> returns.</param>
    /// <param name="sigmoidOfOpposite">The bits that <see cref="Sigmoid(Vector256{float})"/> returns for -x.</param>
    /// <returns>The bits that <see cref="Softplus(Vector256{float})"/> returns.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SoftplusBothWays(
        Vector256<float> x,
        out Vector256<float> ofOpposite,
        out Vector256<float> sigmoid,
        out Vector256<float> sigmoidOfOpposite)
    {
        Vector256<float> e = ExpOfMinusAbs(x, out Vector256<float> low);
        Vector256<float> isNegative = Vector256.LessThan(x, Vector256<float>.Zero);
        Vector256<float> reciprocal = ReciprocalOfOnePlus(e, low, out Vector256<float> missing);
        Vector256<float> larger = reciprocal + (reciprocal * missing); // Share(1, 0, …), bit by bit
        Vector256<float> smaller = Share(e, low, reciprocal, missing);
        sigmoid = Vector256.ConditionalSelect(isNegative, smaller, larger);
        sigmoidOfOpposite = Vector256.ConditionalSelect(isNegative, larger, smaller);

        Vector256<float> log = LogOfOnePlus(e, low, out Vector256<float> rest);
        Vector256<float> sum = log + (Vector256.Abs(x) + rest);
        log += rest;
        ofOpposite = Vector256.ConditionalSelect(isNegative, sum, log);
        return Vector256.ConditionalSelect(isNegative, log, sum);
    }

    // With e = exp(-|x|) it is 1 / (1 + e) or e / (1 + e).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sigmoid(Vector256<float> x, Vector256<float> e, Vector256<float> low)
    {
        Vector256<float> isNegative = Vector256.LessThan(x, Vector256<float>.Zero);
        Vector256<float> reciprocal = ReciprocalOfOnePlus(e, low, out Vector256<float> missing);
        return Share(
            Vector256.ConditionalSelect(isNegative, e, Vector256<float>.One),
            low & isNegative,
            reciprocal,
            missing);
    }

    /// <summary>1 / (1 + e + low), and the share of it that rounding has taken.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ReciprocalOfOnePlus(
        Vector256<float> e, Vector256<float> low, out Vector256<float> missing)
    {
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> divisor = one + e;
        Vector256<float> divisorLow = ((one - divisor) + e) + low;
        Vector256<float> reciprocal = one / divisor;
        missing = Vector256.FusedMultiplyAdd(
            -reciprocal, divisorLow, Vector256.FusedMultiplyAdd(-reciprocal, divisor, one));
        return reciprocal;
    }

    // (a + low) · reciprocal · (1 + missing), rounded nearly once.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Share(
        Vector256<float> a, Vector256<float> low, Vector256<float> reciprocal, Vector256<float> missing)
    {
        Vector256<float> product = a * reciprocal;
        Vector256<float> rest = Vector256.FusedMultiplyAdd(
            low, reciprocal, Vector256.FusedMultiplyAdd(a, reciprocal, -product));
        return product + Vector256.FusedMultiplyAdd(product, missing, rest);
    }

    // max(x, 0) + log(1 + e). Whether the maximum keeps NaN does not matter: the other term is NaN too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Softplus(Vector256<float> x, Vector256<float> e, Vector256<float> low)
    {
        Vector256<float> log = LogOfOnePlus(e, low, out Vector256<float> rest);
        return log + (Vector256.MaxNative(x, Vector256<float>.Zero) + rest);
    }

    // log(1 + e) for e up to 1, and the smaller terms of its series: what is small is added to them first.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfOnePlus(Vector256<float> e, Vector256<float> low, out Vector256<float> rest)
    {
        Vector256<float> twice = TwiceArtanhArgument(e, low, out rest);
        Vector256<float> square = twice * twice;
        rest = Vector256.FusedMultiplyAdd(twice * square, WideLogSeries(square), rest);
        return twice;
    }
}
