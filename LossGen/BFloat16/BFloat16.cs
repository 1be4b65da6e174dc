namespace LossGen;

/// <summary>
/// A number in bfloat16: the sign, the 8 bits of exponent and the first 7 bits of fraction of a <see cref="float"/>,
/// so that it has a float's range and between two and three decimal digits.
/// </summary>
/// <remarks>
/// It stands in memory and in files. Arithmetic is done in float, which holds every value of this type: convert,
/// compute, and round once at the end. Conversions to this type round to the nearest value, ties to the one with an
/// even fraction, as those to <see cref="Half"/> do. A span of it may be the element of every kernel of LossGen.
/// </remarks>
public readonly partial struct BFloat16
{
    private const ushort SignMask = 0x8000;
    private const ushort MagnitudeMask = 0x7FFF;
    private const ushort InfinityBits = 0x7F80;
    private const ushort LeastNormalBits = 0x0080;

    private readonly ushort bits;

    private BFloat16(ushort bits) => this.bits = bits;

    /// <summary>The least value above 0: 2^-133, about 9.18E-41. It is subnormal.</summary>
    public static BFloat16 Epsilon => new(0x0001);

    /// <summary>The largest finite value: (2 - 2^-7) · 2^127, about 3.39E+38.</summary>
    public static BFloat16 MaxValue => new(0x7F7F);

    /// <summary>The smallest finite value: the negative of <see cref="MaxValue"/>.</summary>
    public static BFloat16 MinValue => new(0xFF7F);

    /// <summary>Not a number: the quiet NaN whose sign is set, as that of <see cref="float.NaN"/> is.</summary>
    public static BFloat16 NaN => new(0xFFC0);

    /// <summary>Positive infinity.</summary>
    public static BFloat16 PositiveInfinity => new(InfinityBits);

    /// <summary>Negative infinity.</summary>
    public static BFloat16 NegativeInfinity => new(SignMask | InfinityBits);

    /// <summary>0.</summary>
    public static BFloat16 Zero => new(0x0000);

    /// <summary>-0, which equals 0.</summary>
    public static BFloat16 NegativeZero => new(SignMask);

    /// <summary>1.</summary>
    public static BFloat16 One => new(0x3F80);

    /// <summary>-1.</summary>
    public static BFloat16 NegativeOne => new(0xBF80);

    /// <summary>π, rounded: 3.140625.</summary>
    public static BFloat16 Pi => new(0x4049);

    /// <summary>e, rounded: 2.71875.</summary>
    public static BFloat16 E => new(0x402E);

    /// <summary>The value that has the given bits.</summary>
    /// <param name="bits">The bits, the sign at the top.</param>
    /// <returns>The value.</returns>
    public static BFloat16 FromBits(ushort bits) => new(bits);

    /// <summary>The bits of this value, the sign at the top.</summary>
    /// <returns>The bits.</returns>
    public ushort ToBits() => bits;
}
