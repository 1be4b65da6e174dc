using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public static partial class PointwiseMath
{
    /// <summary>The product with a weight, which is 0 where that is, whatever the value holds.</summary>
    /// <param name="value">The values.</param>
    /// <param name="weight">Their weights.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Weighted(Vector256<float> value, Vector256<float> weight) =>
        Vector256.AndNot(value * weight, Vector256.Equals(weight, Vector256<float>.Zero));

    /// <summary>The signs of values: ±1, and 0 or NaN where they are that.</summary>
    /// <param name="value">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sign(Vector256<float> value) => Vector256.ConditionalSelect(
        Vector256.GreaterThan(Vector256.Abs(value), Vector256<float>.Zero),
        Vector256.CopySign(Vector256<float>.One, value),
        value);

    /// <summary>Values between two others; what equals a bound stays what it is, also -0 beside 0.</summary>
    /// <param name="value">The values.</param>
    /// <param name="least">The lower bounds.</param>
    /// <param name="most">The upper bounds.</param>
    /// <returns>NaN for NaN.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Clamp(Vector256<float> value, Vector256<float> least, Vector256<float> most)
    {
        Vector256<float> raised = Vector256.ConditionalSelect(Vector256.LessThan(value, least), least, value);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(value, most), most, raised);
    }

    /// <summary>The values that count, and 0 for the others, whatever these hold.</summary>
    /// <param name="value">The values.</param>
    /// <param name="counts">All bits set where an element counts.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Kept(Vector256<float> value, Vector256<float> counts) => value & counts;
}
