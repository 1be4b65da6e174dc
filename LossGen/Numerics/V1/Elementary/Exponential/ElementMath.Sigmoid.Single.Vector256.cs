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
        Vector256<float> smaller = Share(x, out _, out _, out Vector256<float> rest) + rest;
        Vector256<float> isNegative = Vector256.LessThan(x, Vector256<float>.Zero);
        return Vector256.ConditionalSelect(isNegative, smaller, Vector256<float>.One - smaller);
    }

    /// <summary>log(1 + e^x).</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>0 for -∞, ∞ for ∞, NaN for NaN; x for large x, e^x for very negative ones.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Softplus(Vector256<float> x)
    {
        Vector256<float> share = Share(
            x, out Vector256<float> e, out Vector256<float> low, out Vector256<float> rest);
        return Softplus(x, TwiceLogOfOnePlus(e, low, share, rest, out Vector256<float> logLow), logLow);
    }

    /// <summary>log(1 / (1 + e^-x)) = -log(1 + e^-x).</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>-∞ for -∞, -0 for ∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogSigmoid(Vector256<float> x) => -Softplus(-x);

    /// <summary>
    /// <see cref="Softplus(Vector256{float})"/> and its derivative, which share an exponential and a division.
    /// </summary>
    /// <param name="x">The arguments.</param>
    /// <param name="sigmoid">The bits that <see cref="Sigmoid(Vector256{float})"/> returns.</param>
    /// <returns>The bits that <see cref="Softplus(Vector256{float})"/> returns.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SoftplusAndSigmoid(Vector256<float> x, out Vector256<float> sigmoid)
    {
        Vector256<float> share = Share(
            x, out Vector256<float> e, out Vector256<float> low, out Vector256<float> rest);
        Vector256<float> smaller = share + rest;
        Vector256<float> isNegative = Vector256.LessThan(x, Vector256<float>.Zero);
        sigmoid = Vector256.ConditionalSelect(isNegative, smaller, Vector256<float>.One - smaller);
        return Softplus(x, TwiceLogOfOnePlus(e, low, share, rest, out Vector256<float> logLow), logLow);
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
        Vector256<float> share = Share(
            x, out Vector256<float> e, out Vector256<float> low, out Vector256<float> rest);
        Vector256<float> smaller = share + rest;
        Vector256<float> larger = Vector256<float>.One - smaller;
        Vector256<float> isNegative = Vector256.LessThan(x, Vector256<float>.Zero);
        sigmoid = Vector256.ConditionalSelect(isNegative, smaller, larger);
        sigmoidOfOpposite = Vector256.ConditionalSelect(isNegative, larger, smaller);

        Vector256<float> twice = TwiceLogOfOnePlus(e, low, share, rest, out Vector256<float> logLow);
        ofOpposite = Softplus(-x, twice, logLow);
        return Softplus(x, twice, logLow);
    }

    /// <summary>e / (1 + e) with e = exp(-|x|): the sigmoid of -|x|, in two parts.</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="e">exp(-|x|).</param>
    /// <param name="low">What rounding left over of it.</param>
    /// <param name="rest">What rounding leaves over of the result.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Share(
        Vector256<float> x, out Vector256<float> e, out Vector256<float> low, out Vector256<float> rest)
    {
        e = ExpOfMinusAbs(x, out low, out Vector256<float> onePlus);
        Vector256<float> minusLow = ((onePlus - Vector256<float>.One) - e) - low;
        return Quotient(e, low, onePlus, minusLow, out rest);
    }

    /// <summary>
    /// 2y = 2 log(1 + e). As e is exp(y) - 1 and the share of it 1 - exp(-y), their sum is 2 sinh(y) and their product
    /// 2 cosh(y) - 2: a short series of the product, which is at most 1/2, turns the sum into the logarithm.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> TwiceLogOfOnePlus(
        Vector256<float> e,
        Vector256<float> low,
        Vector256<float> share,
        Vector256<float> rest,
        out Vector256<float> logLow)
    {
        Vector256<float> product = e * share;
        Vector256<float> sum = e + share;
        Vector256<float> sumLow = ((e - sum) + share) + (low + rest);
        logLow = Vector256.FusedMultiplyAdd(sum * product, SinhSeries(product), sumLow);
        return sum;
    }

    // max(x, 0) + log(1 + e), where what is small is added first. Whether the maximum keeps NaN does not matter: the
    // other term is NaN too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Softplus(Vector256<float> x, Vector256<float> twiceLog, Vector256<float> low)
    {
        Vector256<float> half = Vector256.Create((float)0.5);
        Vector256<float> linear = Vector256.MaxNative(x, Vector256<float>.Zero);
        return Vector256.FusedMultiplyAdd(half, twiceLog, Vector256.FusedMultiplyAdd(half, low, linear));
    }
}
