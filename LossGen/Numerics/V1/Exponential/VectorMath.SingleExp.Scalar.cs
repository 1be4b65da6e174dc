using System.Runtime.CompilerServices;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>exp(x - max) * 2^<see cref="SingleExpBias"/> for x not above max; the difference is exact.</summary>
    /// <param name="x">The element.</param>
    /// <param name="max">The maximum.</param>
    /// <returns>The bits that the vector overloads return.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpShifted(float x, float max)
    {
        float high = MathF.Abs(max) < Constants.ShiftLimit
            ? (max + Constants.ShiftRounder) - Constants.ShiftRounder
            : max;
        float d = x - high;
        return ExpBiased(d, x - (d + high), max - high);
    }

    /// <summary>exp(scale · (x - max)) * 2^<see cref="SingleExpBias"/> for x not above max.</summary>
    /// <param name="x">The element.</param>
    /// <param name="max">The maximum.</param>
    /// <param name="scale">The scale, positive.</param>
    /// <returns>The bits that the vector overloads return.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpShifted(float x, float max, double scale)
    {
        float high = ScaleHigh(scale);
        float d = x - max;
        float maxPart = x - d;
        float error = (x - (d + maxPart)) + (maxPart - max);
        float product = d * high;
        float rest = MathF.FusedMultiplyAdd(d, high, -product);
        rest = MathF.FusedMultiplyAdd(error, high, MathF.FusedMultiplyAdd(d, ScaleLow(scale, high), rest));
        return ExpBiased(product, rest, 0f);
    }

    // A scale of 0 or infinity would make a NaN of an infinite or a zero difference.
    internal static float ScaleHigh(double scale) => (float)Math.Clamp(scale, float.Epsilon, float.MaxValue);

    internal static float ScaleLow(double scale, float high) =>
        scale is < float.Epsilon or > float.MaxValue ? 0f : (float)(scale - high);

    /// <summary>exp(x) for x not above 0.</summary>
    /// <param name="x">The argument.</param>
    /// <returns>The bits that the vector overloads return.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float x) => ExpBiased(x, 0f, 0f) * (1 / SingleExpUnit);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float ExpBiased(float d, float error, float low)
    {
        float t = MathF.FusedMultiplyAdd(d, Constants.EighthsPerNeper, Constants.Rounder);
        float k = t - Constants.Rounder;
        int index = BitConverter.SingleToInt32Bits(t);

        float r = MathF.FusedMultiplyAdd(k, Constants.MinusStepHigh, d);
        float small = MathF.FusedMultiplyAdd(k, Constants.MinusStepLow, error);
        r += small + (Constants.Low[index & 7] - low);

        float q = MathF.FusedMultiplyAdd(r, Constants.Quartic, Constants.Cubic);
        q = MathF.FusedMultiplyAdd(q, r, Constants.Quadratic);
        float p = MathF.FusedMultiplyAdd(r * r, q, r);

        float scale = BitConverter.Int32BitsToSingle(Constants.High[index & 7] + (index << 20));
        float y = MathF.FusedMultiplyAdd(scale, p, scale);
        return d < Constants.Cut ? 0f : y;
    }
}
