using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

/// <summary>
/// The maximum of a row, taken apart so that subtracting it from a logit loses nothing and costs three operations:
/// d = x - high, error = x - (d + high), and x - max is d + error - low.
/// </summary>
/// <remarks>
/// The error is exact where high is a multiple of the last place of x (Dekker 1971), for every x that is near enough
/// to max for its exponential to count. A maximum of magnitude 1024 or more is that already: x is then either smaller
/// than max or within a factor of two. A smaller one is rounded to a multiple of 2^-40, and low is what that leaves.
/// </remarks>
/// <param name="high">The maximum, rounded.</param>
/// <param name="low">What rounding left over.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct DoubleShift256(Vector256<double> high, Vector256<double> low)
{
    /// <summary>The maximum, rounded.</summary>
    public Vector256<double> High { get; } = high;

    /// <summary>What rounding left over.</summary>
    public Vector256<double> Low { get; } = low;

    /// <summary>Takes the maximum of every lane apart.</summary>
    /// <param name="max">The maximum; an infinity or NaN stays what it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleShift256 Of(Vector256<double> max)
    {
        Vector256<double> rounder = Vector256.Create(Constants.ShiftRounder);
        Vector256<double> high = Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256.Abs(max), Vector256.Create(Constants.ShiftLimit)),
            (max + rounder) - rounder,
            max);
        return new(high, max - high);
    }
}
