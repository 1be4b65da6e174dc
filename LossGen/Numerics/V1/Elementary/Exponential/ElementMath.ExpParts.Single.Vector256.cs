using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>exp(d) as power · (1 + high + low), by the table of the kernels' exponential.</summary>
    /// <param name="d">The argument, within the range of the result.</param>
    /// <param name="rounder">A number of <see cref="SingleExpRange"/>, which says the bias of the power.</param>
    /// <param name="high">At most 0.05; exp(d) - 1 itself where the power is 1.</param>
    /// <param name="low">What rounding left over of it; together they are within 2^-27 of it.</param>
    /// <returns>A power of 2^(1/8), rounded.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpParts(
        Vector256<float> d, Vector256<float> rounder, out Vector256<float> high, out Vector256<float> low)
    {
        Vector256<float> t = Vector256.FusedMultiplyAdd(d, Vector256.Create(Constants.EighthsPerNeper), rounder);
        return ExpParts(d, VectorMath.ExpTableLow(t.AsInt32()), rounder, t, out high, out low);
    }

    /// <summary>The same of d + rest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpParts(
        Vector256<float> d,
        Vector256<float> rest,
        Vector256<float> rounder,
        out Vector256<float> high,
        out Vector256<float> low)
    {
        Vector256<float> t = Vector256.FusedMultiplyAdd(d, Vector256.Create(Constants.EighthsPerNeper), rounder);
        return ExpParts(d, VectorMath.ExpTableLow(t.AsInt32()) + rest, rounder, t, out high, out low);
    }

    // The rest includes what the table's power lacks; t is the rounded argument.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpParts(
        Vector256<float> d,
        Vector256<float> rest,
        Vector256<float> rounder,
        Vector256<float> t,
        out Vector256<float> high,
        out Vector256<float> low)
    {
        Vector256<float> k = t - rounder;
        Vector256<float> leading = Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusStepHigh), d);
        Vector256<float> small = Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusStepLow), rest);
        Vector256<float> r = leading + small;

        Vector256<float> q = Vector256.FusedMultiplyAdd(
            r, Vector256.Create(Constants.Quartic), Vector256.Create(Constants.Cubic));
        q = Vector256.FusedMultiplyAdd(q, r, Vector256.Create(Constants.Quadratic));
        Vector256<float> square = r * r;
        high = Vector256.FusedMultiplyAdd(square, q, r);
        low = Vector256.FusedMultiplyAdd(square, q, r - high) + ((leading - r) + small);
        Vector256<int> index = t.AsInt32();
        return (VectorMath.ExpTableHigh(index) + (index << 20)).AsSingle();
    }

    // The low part is worth less than 2^-29 of the power.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpOfParts(Vector256<float> power, Vector256<float> high, Vector256<float> low) =>
        Vector256.FusedMultiplyAdd(power, high, power);

    /// <summary>power · (1 + high + low), and what rounding leaves over.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> ExpOfParts(
        Vector256<float> power, Vector256<float> high, Vector256<float> low, out Vector256<float> rest)
    {
        Vector256<float> result = Vector256.FusedMultiplyAdd(power, high, power);
        rest = Vector256.FusedMultiplyAdd(power, high, power - result);
        return result;
    }
}
