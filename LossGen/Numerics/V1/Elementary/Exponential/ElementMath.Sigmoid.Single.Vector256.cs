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
        Vector256<float> log = LogOfOnePlus(e, low, out Vector256<float> rest);
        sigmoid = Sigmoid(x, e, low);
        sigmoidOfOpposite = Sigmoid(-x, e, low);
        ofOpposite = SoftplusOfLog(-x, log, rest);
        return SoftplusOfLog(x, log, rest);
    }

    // With e = exp(-|x|) it is 1 / (1 + e) or e / (1 + e).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sigmoid(Vector256<float> x, Vector256<float> e, Vector256<float> low)
    {
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> isNegative = Vector256.LessThan(x, Vector256<float>.Zero);
        Vector256<float> divisor = one + e;
        Vector256<float> quotient = Quotient(
            Vector256.ConditionalSelect(isNegative, e, one),
            low & isNegative,
            divisor,
            (one - divisor) + e + low,
            out Vector256<float> rest);
        return quotient + rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Softplus(Vector256<float> x, Vector256<float> e, Vector256<float> low)
    {
        Vector256<float> log = LogOfOnePlus(e, low, out Vector256<float> rest);
        return SoftplusOfLog(x, log, rest);
    }

    // log(1 + e) for e up to 1, and what rounding leaves over.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogOfOnePlus(Vector256<float> e, Vector256<float> low, out Vector256<float> rest)
    {
        Vector256<float> twice = TwiceArtanhArgument(e, low, out rest);
        Vector256<float> square = twice * twice;
        rest = Vector256.FusedMultiplyAdd(twice * square, WideLogSeries(square), rest);
        return twice;
    }

    // max(x, 0) + log(1 + e).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SoftplusOfLog(Vector256<float> x, Vector256<float> log, Vector256<float> rest)
    {
        // Whether the maximum keeps NaN does not matter: the other term is NaN too.
        Vector256<float> positive = Vector256.MaxNative(x, Vector256<float>.Zero);
        Vector256<float> sum = Sum(positive, log, out Vector256<float> sumLow);
        Vector256<float> result = sum + (sumLow + rest);
        return Vector256.ConditionalSelect(
            Vector256.LessThan(x, Vector256.Create(float.PositiveInfinity)), result, x);
    }
}
