using System.Runtime.CompilerServices;

namespace LossGen;

public readonly partial struct BFloat16
{
    private const int FractionShift = 16;
    private const ushort QuietBit = 0x0040;

    /// <summary>The same value as a float: exact.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static explicit operator float(BFloat16 value) =>
        BitConverter.UInt32BitsToSingle((uint)value.bits << FractionShift);

    /// <summary>The same value as a double: exact.</summary>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static explicit operator double(BFloat16 value) => (float)value;

    /// <summary>
    /// The nearest value, ties to the even one; infinite from 2^128 - 2^119 on. A NaN stays one, becomes quiet and
    /// keeps its sign and the first bits of its payload.
    /// </summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static explicit operator BFloat16(float value)
    {
        uint single = BitConverter.SingleToUInt32Bits(value);
        uint upper = single >> FractionShift;

        // Just below half of the last place, and one more where the last place is odd: a carry goes into the exponent.
        uint rounded = (single + 0x7FFF + (upper & 1)) >> FractionShift;
        return new((ushort)(float.IsNaN(value) ? upper | QuietBit : rounded));
    }

    /// <summary>
    /// The nearest value, ties to the even one: rounded once, and not to float on the way. Infinite from
    /// 2^128 - 2^119 on; a NaN stays one.
    /// </summary>
    /// <param name="value">The number.</param>
    public static explicit operator BFloat16(double value) => (BFloat16)RoundToOdd(value);

    // What a float has no bits for makes its last one odd, so that it is seen by the rounding that follows: a float has
    // far more than the two bits beyond this type's that this takes.
    private static float RoundToOdd(double value)
    {
        float single = (float)value;
        if (single == value || double.IsNaN(value))
        {
            return single;
        }

        uint bits = BitConverter.SingleToUInt32Bits(single);
        uint truncated = Math.Abs((double)single) > Math.Abs(value) ? bits - 1 : bits;
        return BitConverter.UInt32BitsToSingle(truncated | 1);
    }
}
