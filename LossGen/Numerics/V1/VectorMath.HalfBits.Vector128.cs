using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Format = LossGen.Numerics.V1.HalfFormat;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    // Every Half is a float; x86 converts them in one instruction that .NET does not expose.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> HalfToSingle(Vector128<uint> half)
    {
        Vector128<uint> magnitude = half & Vector128.Create(Format.MagnitudeMask);
        Vector128<uint> moved = magnitude << Format.FractionShift;
        Vector128<uint> normal = moved + Vector128.Create(Format.Rebias);

        // A subnormal becomes the fraction of a number with Half's least exponent, less that number.
        Vector128<float> least = Vector128.Create(Format.LeastNormal).AsSingle();
        Vector128<float> subnormal = (moved + Vector128.Create(Format.LeastNormal)).AsSingle() - least;

        // Infinity and NaN: the rest of the way to the highest exponent.
        Vector128<uint> special = Vector128.GreaterThan(
            magnitude.AsInt32(), Vector128.Create(Format.HighestFinite)).AsUInt32();
        normal += special & Vector128.Create(Format.Rebias);

        Vector128<uint> isSubnormal = Vector128.LessThan(
            magnitude.AsInt32(), Vector128.Create(Format.LeastNormalHalf)).AsUInt32();
        Vector128<uint> result = Vector128.ConditionalSelect(isSubnormal, subnormal.AsUInt32(), normal);
        return (result | ((half ^ magnitude) << 16)).AsSingle();
    }

    // Adding 2^13 times the magnitude's power of two rounds to the ten bits of fraction that Half has, ties to even.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> SingleToHalf(Vector128<float> value)
    {
        Vector128<int> bits = value.AsInt32();
        Vector128<int> magnitude = bits & Vector128.Create(int.MaxValue);
        Vector128<int> clamped = Vector128.Min(magnitude, Vector128.Create(Format.Overflow));
        Vector128<int> power = Vector128.Max(clamped, Vector128.Create((int)Format.LeastNormal))
            & Vector128.Create(Format.SingleExponentMask);
        Vector128<float> rounded = clamped.AsSingle() + (power + Vector128.Create(Format.RoundingOffset)).AsSingle();
        Vector128<int> half = rounded.AsInt32() - power
            + Vector128.ShiftRightArithmetic(power, Format.FractionShift) - Vector128.Create(Format.RoundingRemainder);

        Vector128<int> isNaN = Vector128.GreaterThan(magnitude, Vector128.Create(Format.SingleInfinity));
        half |= isNaN & Vector128.Create(Format.QuietBit);
        return half.AsUInt32() | ((bits ^ magnitude).AsUInt32() >> 16);
    }
}
