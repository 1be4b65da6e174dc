using System.Runtime.CompilerServices;
using Constants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>exp(x - max) * 2^<see cref="DoubleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The element.</param>
    /// <param name="max">The maximum.</param>
    /// <returns>The bits that the vector overloads return.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpShifted(double x, double max)
    {
        double high = Math.Abs(max) < Constants.ShiftLimit
            ? (max + Constants.ShiftRounder) - Constants.ShiftRounder
            : max;
        double d = x - high;
        return ExpBiased(d, (x - (d + high)) - (max - high));
    }

    /// <summary>exp(scale · (x - max)) * 2^<see cref="DoubleExpBias"/> for x not above max.</summary>
    /// <param name="x">The element.</param>
    /// <param name="max">The maximum.</param>
    /// <param name="scale">The scale, positive.</param>
    /// <returns>The bits that the vector overloads return.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpShifted(double x, double max, double scale)
    {
        double d = x - max;
        double maxPart = x - d;
        double error = (x - (d + maxPart)) + (maxPart - max);
        double product = d * scale;
        return ExpBiased(product, Math.FusedMultiplyAdd(error, scale, Math.FusedMultiplyAdd(d, scale, -product)));
    }

    /// <summary>exp(x) for x not above 0.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The bits that the vector overloads return.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double x) => ExpBiased(x, 0.0) * (1 / DoubleExpUnit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ExpBiased(double d, double error)
    {
        double t = Math.FusedMultiplyAdd(d, Constants.BitsPerNeper, Constants.Rounder);
        double k = t - Constants.Rounder;
        double leading = Math.FusedMultiplyAdd(k, Constants.MinusLn2High, d);
        double small = Math.FusedMultiplyAdd(k, Constants.MinusLn2Low, error);
        double r = leading + small;
        double rest = small - (r - leading);

        double u = 1.0 + r;
        double v = (1.0 - u) + r;
        v += ExpHigherPowers(r, rest);

        double y = (u + v) * BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(t) << 52);
        return d < Constants.Cut ? 0.0 : y;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpHigherPowers(double r, double rest)
    {
        double square = r * r;
        double even = Math.FusedMultiplyAdd(Constants.C10, square, Constants.C8);
        double odd = Math.FusedMultiplyAdd(Constants.C11, square, Constants.C9);
        even = Math.FusedMultiplyAdd(even, square, Constants.C6);
        odd = Math.FusedMultiplyAdd(odd, square, Constants.C7);
        even = Math.FusedMultiplyAdd(even, square, Constants.C4);
        odd = Math.FusedMultiplyAdd(odd, square, Constants.C5);
        even = Math.FusedMultiplyAdd(even, square, Constants.C2);
        odd = Math.FusedMultiplyAdd(odd, square, Constants.C3);
        return Math.FusedMultiplyAdd(square, Math.FusedMultiplyAdd(odd, r, even), rest);
    }
}
