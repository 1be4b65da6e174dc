namespace LossGen.Numerics.V1;

/// <summary>
/// The reduction of huge angles by as many bits of 2/π as they need (Payne and Hanek 1983), in integers.
/// </summary>
internal static class HugeAngle
{
    private const int FractionBits = 52;
    private const int ExponentBias = 1023 + FractionBits;
    private const ulong ImplicitBit = 1UL << FractionBits;
    private const ulong DoubleMask = (1UL << 53) - 1;

    /// <summary>The first 1,280 bits of 2/π after 64 zeros.</summary>
    private static ReadOnlySpan<ulong> QuartersPerRadian =>
    [
        0,
        0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561,
        0xB7246E3A424DD2E0, 0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484,
        0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B, 0x1FF897FFDE05980F,
        0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B,
        0x3D0739F78A5292EA, 0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>x = quarters · π/2 + r + low.</summary>
    /// <param name="x">A number of at least 2^16 in size; others that are not finite give NaN.</param>
    /// <param name="r">At most π/4.</param>
    /// <param name="low">What rounding r left over.</param>
    /// <returns>The number of quarters of a turn; multiples of 4 are left out.</returns>
    internal static int Reduce(float x, out float r, out float low)
    {
        long quarters = Reduce((double)x, out double wide, out double wideLow);
        r = (float)wide;
        low = (float)(wide - r + wideLow);
        return (int)quarters;
    }

    /// <inheritdoc cref="Reduce(float, out float, out float)"/>
    internal static long Reduce(double x, out double r, out double low)
    {
        if (!double.IsFinite(x))
        {
            r = low = double.NaN;
            return 0;
        }

        UInt128 fraction = QuartersOf(Math.Abs(x), out ulong quarters);

        // A fraction above a half belongs to the next quarter.
        bool isNegative = (fraction >> 127) != 0;
        if (isNegative)
        {
            fraction = UInt128.Zero - fraction;
            quarters++;
        }

        ToRadians(fraction, out r, out low);
        if (isNegative != double.IsNegative(x))
        {
            (r, low) = (-r, -low);
        }

        return x < 0 ? -(long)quarters : (long)quarters;
    }

    // x · 2/π modulo 4: x is an integer times 2^e, so that bits of 2/π worth 4 · 2^-e or more only add multiples of 4.
    private static UInt128 QuartersOf(double x, out ulong quarters)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        ulong significand = ((ulong)bits & (ImplicitBit - 1)) | ImplicitBit;
        int first = (int)(bits >> FractionBits) - ExponentBias - 2 + 64;

        UInt128 product = (UInt128)significand * Word(first + 128);
        ulong lowest = (ulong)product;
        product = ((UInt128)significand * Word(first + 64)) + (product >> 64);
        ulong middle = (ulong)product;
        ulong highest = (significand * Word(first)) + (ulong)(product >> 64);

        quarters = highest >> 62;
        return new((highest << 2) | (middle >> 62), (middle << 2) | (lowest >> 62));
    }

    // 64 bits from a place on.
    private static ulong Word(int place)
    {
        int word = place >> 6;
        int shift = place & 63;
        return shift == 0
            ? QuartersPerRadian[word]
            : (QuartersPerRadian[word] << shift) | (QuartersPerRadian[word + 1] >> (64 - shift));
    }

    // fraction · 2^-128 · π/2 in two doubles.
    private static void ToRadians(UInt128 fraction, out double r, out double low)
    {
        int zeros = (int)UInt128.LeadingZeroCount(fraction);
        fraction <<= zeros;
        double high = Math.ScaleB((ulong)(fraction >> 75), -zeros - 53);
        double rest = Math.ScaleB((ulong)(fraction >> 22) & DoubleMask, -zeros - 106);

        const double quarter = -DoubleAngleConstants.MinusQuarterHigh;
        r = high * quarter;
        low = Math.FusedMultiplyAdd(high, quarter, -r)
            + ((high * -DoubleAngleConstants.MinusQuarterMiddle) + (rest * quarter));
    }
}
