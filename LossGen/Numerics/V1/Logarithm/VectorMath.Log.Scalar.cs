using Constants = LossGen.Numerics.V1.LogConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>The natural logarithm of a number not below 1, the same on every platform.</summary>
    /// <param name="x">A number not below 1, infinity or NaN.</param>
    /// <returns>At most 0.65 ULP away; 0 for 1, infinity for infinity, NaN for NaN.</returns>
    public static double Log(double x)
    {
        int exponent = SplitAtSqrtHalf(x, out double significand);
        return double.IsFinite(x) ? LogOfParts(exponent, significand - 1, 0) : x;
    }

    /// <summary>log(1 + x) for x not below 0, without the rounding of 1 + x.</summary>
    /// <param name="x">A number not below 0, infinity or NaN.</param>
    /// <returns>At most 0.64 ULP away, also where x is subnormal; infinity for infinity, NaN for NaN.</returns>
    public static double LogOnePlus(double x)
    {
        double sum = 1 + x;
        double xPart = sum - 1;
        double error = (1 - (sum - xPart)) + (x - xPart);
        int exponent = SplitAtSqrtHalf(sum, out double significand);

        // Near 1 x itself is the fraction and nothing is left over.
        double fraction = exponent == 0 ? x : significand - 1;
        double rest = exponent == 0 ? 0 : error / sum;
        return double.IsFinite(x) ? LogOfParts(exponent, fraction, rest) : x;
    }

    private static int SplitAtSqrtHalf(double x, out double significand)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        long exponent = (bits - Constants.SqrtHalfBits) >> 52;
        significand = BitConverter.Int64BitsToDouble(bits - (exponent << 52));
        return (int)exponent;
    }

    // k ln 2 + log(1 + f) + rest, with log(1 + f) = f - (f^2/2 - s (f^2/2 + R(s^2))) and s = f / (2 + f). The two
    // large terms, f and f^2/2, are taken apart so that their difference has no error but the last rounding's.
    private static double LogOfParts(int k, double f, double rest)
    {
        double s = f / (2 + f);
        double series = LogSeries(s * s);

        double upper = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(f) & Constants.UpperBits);
        double halfSquare = 0.5 * upper * upper;
        double halfSquareRest = 0.5 * (f - upper) * (f + upper);

        double high = f - halfSquare;
        double low = (f - high) - halfSquare;
        low = (rest - halfSquareRest) + low + (s * (halfSquare + halfSquareRest + series));

        double ofPower = k * Constants.Ln2High;
        double result = ofPower + high;
        low += (ofPower - result) + high;
        return result + (low + (k * Constants.Ln2Low));
    }

    private static double LogSeries(double z)
    {
        double square = z * z;
        double odd = Constants.C1 + (square * (Constants.C3 + (square * (Constants.C5 + (square * Constants.C7)))));
        double even = Constants.C2 + (square * (Constants.C4 + (square * Constants.C6)));
        return z * (odd + (z * even));
    }
}
