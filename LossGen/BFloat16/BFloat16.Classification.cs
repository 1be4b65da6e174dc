namespace LossGen;

public readonly partial struct BFloat16
{
    private int Magnitude => bits & MagnitudeMask;

    /// <summary>Whether a value is neither infinite nor NaN.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsFinite(BFloat16 value) => value.Magnitude < InfinityBits;

    /// <summary>Whether a value is infinite, of either sign.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsInfinity(BFloat16 value) => value.Magnitude == InfinityBits;

    /// <summary>Whether a value is not a number.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is NaN.</returns>
    public static bool IsNaN(BFloat16 value) => value.Magnitude > InfinityBits;

    /// <summary>Whether the sign of a value is set: that of -0, and that of a NaN, may be.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsNegative(BFloat16 value) => (value.bits & SignMask) != 0;

    /// <summary>Whether a value is infinite and negative.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsNegativeInfinity(BFloat16 value) => value.bits == (SignMask | InfinityBits);

    /// <summary>Whether a value is infinite and positive.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsPositiveInfinity(BFloat16 value) => value.bits == InfinityBits;

    /// <summary>Whether a value is finite and has all 8 bits of precision: not 0, and not subnormal.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsNormal(BFloat16 value) => value.Magnitude is >= LeastNormalBits and < InfinityBits;

    /// <summary>Whether a value is below 2^-126 in magnitude and not 0, and therefore has fewer bits.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsSubnormal(BFloat16 value) => value.Magnitude is > 0 and < LeastNormalBits;
}
