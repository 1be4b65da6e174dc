using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.LogConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// All but squares are calls: a row needs them once, and the budget for inlining belongs to passes over its classes.
public static partial class VectorMath
{
    /// <summary><see cref="Power(double, double)"/> of each row.</summary>
    /// <param name="x">Numbers from 0 to 1.</param>
    /// <param name="y">A finite number not below 0.</param>
    /// <returns>The bits of that function.</returns>
    public static SingleRows256 Power(SingleRows256 x, double y) =>
        new(Power(x.Lower, Vector256<double>.Zero, y), Power(x.Upper, Vector256<double>.Zero, y));

    /// <inheritdoc cref="Power(SingleRows256, double)"/>
    public static WideRows256 Power(WideRows256 x, double y) => Power(x.Hi, x.Lo, y);

    /// <summary><see cref="PowerOfLikelihood(WideDouble, double)"/> of each row.</summary>
    /// <param name="nll">Negative logarithms, not below 0.</param>
    /// <param name="power">A finite number above 0.</param>
    /// <returns>The bits of that function.</returns>
    public static SingleRows256 PowerOfLikelihood(SingleRows256 nll, double power) => new(
        PowerOfLikelihood(nll.Lower, Vector256<double>.Zero, power),
        PowerOfLikelihood(nll.Upper, Vector256<double>.Zero, power));

    /// <inheritdoc cref="PowerOfLikelihood(SingleRows256, double)"/>
    public static WideRows256 PowerOfLikelihood(WideRows256 nll, double power) =>
        PowerOfLikelihood(nll.Hi, nll.Lo, power);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> PowerOfLikelihood(Vector256<double> nll, Vector256<double> nllLow, double power)
    {
        Vector256<double> factor = Vector256.Create(power);
        Vector256<double> product = factor * nll;
        Vector256<double> low = Vector256.FusedMultiplyAdd(factor, nll, -product) + (factor * nllLow);
        Vector256<double> result = ExpBiased(-product, -low) * Vector256.Create(1 / DoubleExpUnit);
        return Vector256.AndNot(result, Vector256.Equals(nll, Vector256.Create(double.PositiveInfinity)));
    }

    private static Vector256<double> Power(Vector256<double> x, Vector256<double> xLow, double y) =>
        y == 2 ? Square(x, xLow) : PowerByLog(x, xLow, y);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Square(Vector256<double> x, Vector256<double> xLow)
    {
        Vector256<double> square = x * x;
        return square
            + (Vector256.FusedMultiplyAdd(x, x, -square) + (Vector256.Create(2.0) * x * xLow));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> PowerByLog(Vector256<double> x, Vector256<double> xLow, double y)
    {
        Vector256<double> factor = Vector256.Create(y);
        Vector256<double> log = LogOfFraction(x, out Vector256<double> logLow);
        logLow += xLow / x;
        Vector256<double> product = factor * log;
        Vector256<double> low = Vector256.FusedMultiplyAdd(factor, log, -product) + (factor * logLow);
        Vector256<double> power = ExpBiased(product, low) * Vector256.Create(1 / DoubleExpUnit);

        // Zero and NaN have no logarithm; they stay what they are, but for 0^0.
        Vector256<double> isZero = Vector256.Equals(x, Vector256<double>.Zero);
        Vector256<double> special = y == 0 ? Vector256.ConditionalSelect(isZero, Vector256.Create(1.0), x) : x;
        return Vector256.ConditionalSelect(isZero | ~Vector256.Equals(x, x), special, power);
    }

    // The scalar function says how.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfFraction(Vector256<double> x, out Vector256<double> low)
    {
        Vector256<double> isSubnormal = Vector256.LessThan(x, Vector256.Create(LeastNormal));
        Vector256<double> normal =
            Vector256.ConditionalSelect(isSubnormal, x * Vector256.Create(TwoTo54), x);
        Vector256<double> k = SplitAtSqrtHalf(normal, out Vector256<double> significand)
            - (Vector256.Create(54.0) & isSubnormal);
        Vector256<double> f = significand - Vector256.Create(1.0);
        Vector256<double> two = Vector256.Create(2.0);
        Vector256<double> t = two + f;
        Vector256<double> tLow = f - (t - two);
        Vector256<double> s = f / t;
        Vector256<double> sLow = (Vector256.FusedMultiplyAdd(-s, t, f) - (s * tLow)) / t;
        Vector256<double> square = s * s;
        Vector256<double> squareLow = Vector256.FusedMultiplyAdd(s, s, -square) + (two * s * sLow);

        Vector256<double> series = AtanhTail(square);
        Vector256<double> third = Vector256.Create(Third);
        Vector256<double> tail = square * series;
        Vector256<double> u = third + tail;
        Vector256<double> uLow = (third - u) + tail + Vector256.Create(ThirdLow) + (squareLow * series);
        Vector256<double> v = square * u;
        Vector256<double> vLow =
            Vector256.FusedMultiplyAdd(square, u, -v) + (square * uLow) + (squareLow * u);
        Vector256<double> w = s * v;
        Vector256<double> wLow = Vector256.FusedMultiplyAdd(s, v, -w) + (s * vLow) + (sLow * v);
        Vector256<double> ofFraction = two * (s + w);
        Vector256<double> ofFractionLow = two * ((s - (s + w)) + w + (sLow + wLow));

        Vector256<double> ofPower = k * Vector256.Create(Constants.Ln2High);
        Vector256<double> result = ofPower + ofFraction;
        low = Vector256.ConditionalSelect(
            Vector256.Equals(k, Vector256<double>.Zero),
            ofFractionLow,
            (ofPower - result) + ofFraction + (ofFractionLow + (k * Vector256.Create(Constants.Ln2Low))));
        return result;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> AtanhTail(Vector256<double> z)
    {
        Vector256<double> sum = Vector256.Create(1.0 / 25);
        for (int n = 23; n >= 5; n -= 2)
        {
            sum = (sum * z) + Vector256.Create(1.0 / n);
        }

        return sum;
    }
}
