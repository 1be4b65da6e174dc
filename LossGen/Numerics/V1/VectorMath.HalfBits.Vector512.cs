using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Format = LossGen.Numerics.V1.HalfFormat;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    // Every Half is a float; x86 converts them in one instruction that .NET does not expose.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> HalfToSingle(Vector512<uint> half)
    {
        Vector512<uint> magnitude = half & Vector512.Create(Format.MagnitudeMask);
        Vector512<uint> moved = magnitude << Format.FractionShift;
        Vector512<uint> normal = moved + Vector512.Create(Format.Rebias);

        // A subnormal becomes the fraction of a number with Half's least exponent, less that number.
        Vector512<float> least = Vector512.Create(Format.LeastNormal).AsSingle();
        Vector512<float> subnormal = (moved + Vector512.Create(Format.LeastNormal)).AsSingle() - least;

        // Infinity and NaN: the rest of the way to the highest exponent.
        Vector512<uint> special = Vector512.GreaterThan(
            magnitude.AsInt32(), Vector512.Create(Format.HighestFinite)).AsUInt32();
        normal += special & Vector512.Create(Format.Rebias);

        Vector512<uint> isSubnormal = Vector512.LessThan(
            magnitude.AsInt32(), Vector512.Create(Format.LeastNormalHalf)).AsUInt32();
        Vector512<uint> result = Vector512.ConditionalSelect(isSubnormal, subnormal.AsUInt32(), normal);
        return (result | ((half ^ magnitude) << 16)).AsSingle();
    }

    // Adding 2^13 times the magnitude's power of two rounds to the ten bits of fraction that Half has, ties to even.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> SingleToHalf(Vector512<float> value)
    {
        Vector512<int> bits = value.AsInt32();
        Vector512<int> magnitude = bits & Vector512.Create(int.MaxValue);
        Vector512<int> clamped = Vector512.Min(magnitude, Vector512.Create(Format.Overflow));
        Vector512<int> power = Vector512.Max(clamped, Vector512.Create((int)Format.LeastNormal))
            & Vector512.Create(Format.SingleExponentMask);
        Vector512<float> rounded = clamped.AsSingle() + (power + Vector512.Create(Format.RoundingOffset)).AsSingle();
        Vector512<int> half = rounded.AsInt32() - power
            + Vector512.ShiftRightArithmetic(power, Format.FractionShift) - Vector512.Create(Format.RoundingRemainder);

        Vector512<int> isNaN = Vector512.GreaterThan(magnitude, Vector512.Create(Format.SingleInfinity));
        half |= isNaN & Vector512.Create(Format.QuietBit);
        return half.AsUInt32() | ((bits ^ magnitude).AsUInt32() >> 16);
    }
}
