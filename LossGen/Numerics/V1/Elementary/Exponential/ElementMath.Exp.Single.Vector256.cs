using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Range = LossGen.Numerics.V1.SingleExpRange;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those for doubles: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>e^x.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>0 for -∞, ∞ for ∞, NaN for NaN; subnormal results are kept.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x) => Exp(x, Vector256<float>.Zero);

    /// <summary>e^x - 1, also where x is near 0.</summary>
    /// <param name="x">The arguments.</param>
    /// <returns>x for ±0, -1 for -∞, ∞ for ∞, NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpM1(Vector256<float> x)
    {
        Vector256<float> isLarge = Vector256.GreaterThan(x, Vector256<float>.One);
        Vector256<float> rounder = Vector256.ConditionalSelect(
            isLarge, Vector256.Create(Range.PositiveRounder), Vector256.Create(Range.Rounder));
        Vector256<float> minusOne = Vector256.ConditionalSelect(
            isLarge, Vector256.Create(-1 / Range.BiasUnit), Vector256.Create((float)-1));
        Vector256<float> unit = Vector256.ConditionalSelect(
            isLarge, Vector256.Create(Range.BiasUnit), Vector256<float>.One);
        Vector256<float> d = ClampBelow(ClampAbove(x, Range.Overflow), Range.MinusOne);
        Vector256<float> high = ExpLessOne(d, rounder, minusOne, out Vector256<float> low);
        return Vector256.CopySign((high + low) * unit, x);
    }

    // Results above 1 are divided by a power of two until the end, others are multiplied by it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exp(Vector256<float> x, Vector256<float> rest)
    {
        Vector256<float> isPositive = Vector256.GreaterThan(x, Vector256<float>.Zero);
        Vector256<float> rounder = Vector256.ConditionalSelect(
            isPositive, Vector256.Create(Range.PositiveRounder), Vector256.Create(Range.NegativeRounder));
        Vector256<float> unit = Vector256.ConditionalSelect(
            isPositive, Vector256.Create(Range.BiasUnit), Vector256.Create(1 / Range.BiasUnit));
        Vector256<float> d = ClampBelow(ClampAbove(x, Range.Overflow), Range.Underflow);
        Vector256<float> power = ExpParts(d, rest, rounder, out Vector256<float> high, out Vector256<float> low);
        return ExpOfParts(power, high, low) * unit;
    }

    /// <summary>exp(d) - 1, both times the unit that belongs to the rounder, and what rounding leaves over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpLessOne(
        Vector256<float> d, Vector256<float> rounder, Vector256<float> minusOne, out Vector256<float> low)
    {
        Vector256<float> power = ExpParts(d, rounder, out Vector256<float> high, out Vector256<float> rest);
        Vector256<float> whole = Sum(power, minusOne, out Vector256<float> wholeLow);

        // The fraction is at most 0.6 of the whole, unless that is 0.
        Vector256<float> fraction = power * high;
        Vector256<float> fractionLow = Vector256.FusedMultiplyAdd(power, high, -fraction);
        Vector256<float> sum = whole + fraction;
        low = ((whole - sum) + fraction) + (Vector256.FusedMultiplyAdd(power, rest, wholeLow) + fractionLow);
        return sum;
    }

    /// <summary>exp(-|x|).</summary>
    /// <param name="x">The arguments.</param>
    /// <param name="low">What rounding leaves over.</param>
    /// <param name="onePlus">1 + exp(-|x|), rounded.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpOfMinusAbs(
        Vector256<float> x, out Vector256<float> low, out Vector256<float> onePlus)
    {
        Vector256<float> d = ClampBelow(-Vector256.Abs(x), Range.Underflow);
        Vector256<float> power = ExpParts(
            d, Vector256.Create(Range.NegativeRounder), out Vector256<float> high, out Vector256<float> highLow);
        Vector256<float> unit = Vector256.Create(1 / Range.BiasUnit);
        Vector256<float> result = ExpOfParts(power, high, highLow, out Vector256<float> rest);
        low = rest * unit;

        // Fused, the sum need not wait for the product; that is rounded only where it is too small to matter here.
        onePlus = Vector256.FusedMultiplyAdd(result, unit, Vector256<float>.One);
        return result * unit;
    }
}
