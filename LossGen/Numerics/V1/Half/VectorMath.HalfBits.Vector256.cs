using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Format = LossGen.Numerics.V1.HalfFormat;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class VectorMath
{
    // Every Half is a float; x86 converts them in one instruction that .NET does not expose.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> HalfToSingle(Vector256<uint> half)
    {
        Vector256<uint> magnitude = half & Vector256.Create(Format.MagnitudeMask);
        Vector256<uint> moved = magnitude << Format.FractionShift;
        Vector256<uint> normal = moved + Vector256.Create(Format.Rebias);

        // A subnormal becomes the fraction of a number with Half's least exponent, less that number.
        Vector256<float> least = Vector256.Create(Format.LeastNormal).AsSingle();
        Vector256<float> subnormal = (moved + Vector256.Create(Format.LeastNormal)).AsSingle() - least;

        // Infinity and NaN: the rest of the way to the highest exponent.
        Vector256<uint> special = Vector256.GreaterThan(
            magnitude.AsInt32(), Vector256.Create(Format.HighestFinite)).AsUInt32();
        normal += special & Vector256.Create(Format.Rebias);

        Vector256<uint> isSubnormal = Vector256.LessThan(
            magnitude.AsInt32(), Vector256.Create(Format.LeastNormalHalf)).AsUInt32();
        Vector256<uint> result = Vector256.ConditionalSelect(isSubnormal, subnormal.AsUInt32(), normal);
        return (result | ((half ^ magnitude) << 16)).AsSingle();
    }

    // Adding 2^13 times the magnitude's power of two rounds to the ten bits of fraction that Half has, ties to even.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> SingleToHalf(Vector256<float> value)
    {
        Vector256<int> bits = value.AsInt32();
        Vector256<int> magnitude = bits & Vector256.Create(int.MaxValue);
        Vector256<int> clamped = Vector256.Min(magnitude, Vector256.Create(Format.Overflow));
        Vector256<int> power = Vector256.Max(clamped, Vector256.Create((int)Format.LeastNormal))
            & Vector256.Create(Format.SingleExponentMask);
        Vector256<float> rounded = clamped.AsSingle() + (power + Vector256.Create(Format.RoundingOffset)).AsSingle();
        Vector256<int> half = rounded.AsInt32() - power
            + Vector256.ShiftRightArithmetic(power, Format.FractionShift) - Vector256.Create(Format.RoundingRemainder);

        Vector256<int> isNaN = Vector256.GreaterThan(magnitude, Vector256.Create(Format.SingleInfinity));
        half |= isNaN & Vector256.Create(Format.QuietBit);
        return half.AsUInt32() | ((bits ^ magnitude).AsUInt32() >> 16);
    }
}
