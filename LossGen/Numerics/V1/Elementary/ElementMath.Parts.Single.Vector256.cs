using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those for doubles: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>a + b, and what rounding it leaves over (Knuth's two-sum).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Sum(Vector256<float> a, Vector256<float> b, out Vector256<float> low)
    {
        Vector256<float> sum = a + b;
        Vector256<float> part = sum - a;
        low = (a - (sum - part)) + (b - part);
        return sum;
    }

    /// <summary>(a + aLow) / (b - minusBLow), and what rounding it leaves over; b from 0.8 to 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Quotient(
        Vector256<float> a,
        Vector256<float> aLow,
        Vector256<float> b,
        Vector256<float> minusBLow,
        out Vector256<float> low)
    {
        // The reciprocal needs no rounding of its own to be good: what is left over mends the quotient. The divisor
        // is negated, not the quotient: that need not wait for the division.
        Vector256<float> reciprocal = Vector256<float>.One / b;
        Vector256<float> quotient = a * reciprocal;
        Vector256<float> remainder = Vector256.FusedMultiplyAdd(quotient, -b, a);
        low = (Vector256.FusedMultiplyAdd(quotient, minusBLow, aLow) + remainder) * reciprocal;
        return quotient;
    }

    // A native minimum or maximum of which one operand is NaN is NaN or the second operand.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ClampAbove(Vector256<float> x, float limit) =>
        Vector256.MinNative(Vector256.Create(limit), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ClampBelow(Vector256<float> x, float limit) =>
        Vector256.MaxNative(Vector256.Create(limit), x);
}
