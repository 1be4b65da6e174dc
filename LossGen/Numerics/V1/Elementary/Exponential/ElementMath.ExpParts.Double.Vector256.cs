using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class ElementMath
{
    // Adding 0 costs nothing: it is part of a fused multiply-add.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpParts(
        Vector256<double> d, Vector256<double> rounder, out Vector256<double> high, out Vector256<double> low) =>
        ExpParts(d, Vector256<double>.Zero, rounder, out high, out low);

    /// <summary>exp(d + rest) as power · (1 + high + low).</summary>
    /// <param name="d">The argument, within the range of the result.</param>
    /// <param name="rest">What rounding the argument left over.</param>
    /// <param name="rounder">A number of <see cref="DoubleExpRange"/>, which says the bias of the power.</param>
    /// <param name="high">From -0.3 to 0.42; exp(d + rest) - 1 itself where the power is 1.</param>
    /// <param name="low">What rounding left over of it; together they are within 2^-55 of it.</param>
    /// <returns>A power of two.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpParts(
        Vector256<double> d,
        Vector256<double> rest,
        Vector256<double> rounder,
        out Vector256<double> high,
        out Vector256<double> low)
    {
        Vector256<double> t = Vector256.FusedMultiplyAdd(d, Vector256.Create(Constants.BitsPerNeper), rounder);
        Vector256<double> k = t - rounder;

        Vector256<double> leading = Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusLn2High), d);
        Vector256<double> small = Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusLn2Low), rest);
        Vector256<double> r = leading + small;
        Vector256<double> powers = VectorMath.ExpHigherPowers(r, Vector256<double>.Zero);
        high = r + powers;
        low = (r - high) + powers + ((leading - r) + small);
        return (t.AsInt64() << 52).AsDouble();
    }

    // The high part may be 0.4 of the power, so that the sum needs the low one too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpOfParts(Vector256<double> power, Vector256<double> high, Vector256<double> low)
    {
        Vector256<double> one = Vector256<double>.One;
        Vector256<double> sum = one + high;
        return (sum + ((one - sum) + high + low)) * power;
    }

    /// <summary>power · (1 + high + low), and what rounding leaves over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ExpOfParts(
        Vector256<double> power, Vector256<double> high, Vector256<double> low, out Vector256<double> rest)
    {
        Vector256<double> result = Vector256.FusedMultiplyAdd(power, high, power);
        rest = Vector256.FusedMultiplyAdd(power, high, power - result);
        rest = Vector256.FusedMultiplyAdd(power, low, rest);
        return result;
    }
}
