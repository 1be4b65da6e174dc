using System.Numerics;

namespace LossGen.Oracle;

/// <summary>
/// Sine and cosine of a double, with a relative error below 2^-95: the angle is reduced as an integer, exactly but for
/// the digits of π.
/// </summary>
internal static class AngleFunctions
{
    // A double is a multiple of 2^-1074; the error of a quarter is multiplied by up to 2^1024.
    private const int FractionBits = 1300;
    private const int SeriesTerms = 30;

    private static readonly BigInteger Quarter = (2 * ArctanOfInverse(2)) + (2 * ArctanOfInverse(3));

    /// <summary>The sine.</summary>
    public static Quad Sin(double x) => OfQuarter(x, 0);

    /// <summary>The cosine.</summary>
    public static Quad Cos(double x) => OfQuarter(x, 1);

    private static Quad OfQuarter(double x, int shift)
    {
        if (!double.IsFinite(x))
        {
            return double.NaN;
        }

        BigInteger angle = ToFixed(x);
        BigInteger quarters = BigInteger.Divide((2 * angle) + (angle.Sign * Quarter), 2 * Quarter);
        Quad r = ToQuad(angle - (quarters * Quarter));
        int quarter = (int)((quarters + shift) & 3);
        Quad result = (quarter & 1) == 0 ? SinSeries(r) : CosSeries(r);
        return quarter < 2 ? result : -result;
    }

    // r - r^3/3! + r^5/5! - ...
    private static Quad SinSeries(Quad r)
    {
        Quad square = r * r;
        Quad sum = Quad.Zero;
        for (int term = SeriesTerms; term >= 2; term -= 2)
        {
            sum = -(square / (term * (term + 1))) * (1 + sum);
        }

        return r + (r * sum);
    }

    // 1 - r^2/2! + r^4/4! - ...
    private static Quad CosSeries(Quad r)
    {
        Quad square = r * r;
        Quad sum = Quad.Zero;
        for (int term = SeriesTerms; term >= 2; term -= 2)
        {
            sum = -(square / (term * (term - 1))) * (1 + sum);
        }

        return 1 + sum;
    }

    private static BigInteger ToFixed(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & ((1L << 52) - 1);
        BigInteger significand = exponent == 0 ? fraction : fraction | (1L << 52);
        significand <<= Math.Max(exponent, 1) - 1075 + FractionBits;
        return x < 0 ? -significand : significand;
    }

    // The leading 106 bits.
    private static Quad ToQuad(BigInteger value)
    {
        int excess = Math.Max((int)BigInteger.Abs(value).GetBitLength() - 106, 0);
        BigInteger leading = BigInteger.Abs(value) >> excess;
        Quad high = (double)(leading >> 53);
        Quad size = (high.ScaleByPowerOfTwo(53) + (double)(leading & ((1L << 53) - 1)))
            .ScaleByPowerOfTwo(excess - FractionBits);
        return value.Sign < 0 ? -size : size;
    }

    // π/4 = arctan(1/2) + arctan(1/3); of the digits some ten are lost.
    private static BigInteger ArctanOfInverse(int n)
    {
        BigInteger power = (BigInteger.One << FractionBits) / n;
        BigInteger sum = power;
        for (int term = 3; !power.IsZero; term += 2)
        {
            power = -power / (n * n);
            sum += power / term;
        }

        return sum;
    }
}
