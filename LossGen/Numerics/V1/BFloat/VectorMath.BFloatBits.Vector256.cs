using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Format = LossGen.Numerics.V1.BFloatFormat;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths. What calls it is made of the text for Half.
public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> BFloatToSingle(Vector256<uint> stored) =>
        (stored << Format.FractionShift).AsSingle();

    // Just below half of the last place, and one more where the last place is odd, makes ties even; a carry goes into
    // the exponent, and from there to infinity. Integers, so that subnormal numbers are rounded too, whatever a
    // processor does with them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> SingleToBFloat(Vector256<float> value)
    {
        Vector256<uint> bits = value.AsUInt32();
        Vector256<uint> upper = bits >> Format.FractionShift;
        Vector256<uint> rounded =
            (bits + Vector256.Create(Format.BelowHalf) + (upper & Vector256<uint>.One)) >> Format.FractionShift;
        Vector256<uint> isNaN = Vector256.GreaterThan(
            bits.AsInt32() & Vector256.Create(int.MaxValue), Vector256.Create(Format.SingleInfinity)).AsUInt32();
        return Vector256.ConditionalSelect(isNaN, upper | Vector256.Create(Format.QuietBit), rounded);
    }
}
