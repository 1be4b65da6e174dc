using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Range = LossGen.Numerics.V1.SingleExpRange;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those for doubles: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>x for ±0, ±1 for ±∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        // With t = exp(-2|x|) - 1 it is -t / (2 + t), of which no digit cancels.
        Vector256<float> two = Vector256.Create((float)2);
        Vector256<float> d = ClampBelow(Vector256.Abs(x) * -two, Range.MinusOne);
        Vector256<float> t = ExpLessOne(
            d, Vector256.Create(Range.Rounder), Vector256.Create((float)-1), out Vector256<float> low);
        Vector256<float> divisor = two + t;
        Vector256<float> quotient = Quotient(
            -t, -low, divisor, (divisor - two) - t - low, out Vector256<float> rest);
        return Vector256.CopySign(quotient + rest, x);
    }
}
