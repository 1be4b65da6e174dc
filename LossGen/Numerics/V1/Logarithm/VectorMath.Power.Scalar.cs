using Constants = LossGen.Numerics.V1.LogConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    private const double Third = 0.33333333333333331;
    private const double ThirdLow = 1.8503717077085941e-17;
    private const double LeastNormal = 2.2250738585072014E-308;
    private const double TwoTo54 = 18014398509481984;

    /// <summary>
    /// x^y for x from 0 to 1 and y not below 0, the same on every platform: x · x for y = 2, as in the usual focal
    /// loss, else exp(y log x), where the logarithm has about 65 bits, so that its error counts for nothing after it
    /// was multiplied by y.
    /// </summary>
    /// <param name="x">A number from 0 to 1.</param>
    /// <param name="y">A finite number not below 0.</param>
    /// <returns>At most 0.8 ULP away (1.1 where subnormal); 1 for y = 0 and x other than NaN, NaN for NaN.</returns>
    public static double Power(double x, double y) => Power(new WideDouble(x, 0), y);

    /// <inheritdoc cref="Power(double, double)"/>
    public static double Power(WideDouble x, double y)
    {
        if (y == 2)
        {
            double square = x.Hi * x.Hi;
            return square + (Math.FusedMultiplyAdd(x.Hi, x.Hi, -square) + (2 * x.Hi * x.Lo));
        }

        if (x.Hi == 0 || double.IsNaN(x.Hi))
        {
            return y == 0 && x.Hi == 0 ? 1 : x.Hi;
        }

        double log = LogOfFraction(x.Hi, out double logLow);
        logLow += x.Lo / x.Hi;
        double product = y * log;
        return ExpBiased(product, Math.FusedMultiplyAdd(y, log, -product) + (y * logLow)) * (1 / DoubleExpUnit);
    }

    /// <summary>
    /// A probability to a power, from its negative logarithm: exp(-power nll), which is a number also where the
    /// probability itself has underflowed.
    /// </summary>
    /// <param name="nll">The negative logarithm, not below 0; infinite for a probability of 0.</param>
    /// <param name="power">A finite number above 0.</param>
    /// <returns>About 1 ULP away; NaN for NaN.</returns>
    public static WideDouble PowerOfLikelihood(WideDouble nll, double power)
    {
        if (double.IsPositiveInfinity(nll.Hi))
        {
            return 0;
        }

        double product = power * nll.Hi;
        double low = Math.FusedMultiplyAdd(power, nll.Hi, -product) + (power * nll.Lo);
        return ExpBiased(-product, -low) * (1 / DoubleExpUnit);
    }

    /// <inheritdoc cref="PowerOfLikelihood(WideDouble, double)"/>
    public static double PowerOfLikelihood(double nll, double power) =>
        PowerOfLikelihood(new WideDouble(nll, 0), power).Hi;

    // log x = k ln 2 + 2 (s + s^3 (1/3 + s^2 (1/5 + ...))) with s = f / (2 + f), in two doubles down to s^5/5.
    private static double LogOfFraction(double x, out double low)
    {
        bool isSubnormal = x < LeastNormal;
        int k = SplitAtSqrtHalf(isSubnormal ? x * TwoTo54 : x, out double significand) - (isSubnormal ? 54 : 0);
        double f = significand - 1;
        double t = 2 + f;
        double tLow = f - (t - 2);
        double s = f / t;
        double sLow = (Math.FusedMultiplyAdd(-s, t, f) - (s * tLow)) / t;
        double square = s * s;
        double squareLow = Math.FusedMultiplyAdd(s, s, -square) + (2 * s * sLow);

        // u = 1/3 + s^2 / 5 + ..., v = s^2 u, w = s v
        double tail = square * AtanhTail(square);
        double u = Third + tail;
        double uLow = (Third - u) + tail + ThirdLow + (squareLow * AtanhTail(square));
        double v = square * u;
        double vLow = Math.FusedMultiplyAdd(square, u, -v) + (square * uLow) + (squareLow * u);
        double w = s * v;
        double wLow = Math.FusedMultiplyAdd(s, v, -w) + (s * vLow) + (sLow * v);
        double ofFraction = 2 * (s + w);
        double ofFractionLow = 2 * ((s - (s + w)) + w + (sLow + wLow));

        double ofPower = k * Constants.Ln2High;
        double result = ofPower + ofFraction;
        low = k == 0
            ? ofFractionLow
            : (ofPower - result) + ofFraction + (ofFractionLow + (k * Constants.Ln2Low));
        return result;
    }

    // 1/5 + z/7 + z^2/9 + ... + z^10/25 for z up to 0.0295: what is left out is below 2^-65 of the sum.
    private static double AtanhTail(double z)
    {
        double sum = 1.0 / 25;
        for (int n = 23; n >= 5; n -= 2)
        {
            sum = (sum * z) + (1.0 / n);
        }

        return sum;
    }
}
