using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

/// <summary>
/// The maximum of a row, taken apart so that subtracting it from a logit loses nothing and costs three operations:
/// d = x - high, error = x - (d + high), and x - max is d + error - low.
/// </summary>
/// <remarks>
/// The error is exact where high is a multiple of the last place of x (Dekker 1971), for every x that is near enough
/// to max for its exponential to count. A maximum of magnitude 128 or more is that already: x is then either smaller
/// than max or within a factor of two. A smaller one is rounded to a multiple of 2^-14, and low is what that leaves.
/// </remarks>
/// <param name="high">The maximum, rounded.</param>
/// <param name="low">What rounding left over.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct SingleShift128(Vector128<float> high, Vector128<float> low)
{
    /// <summary>The maximum, rounded.</summary>
    public Vector128<float> High { get; } = high;

    /// <summary>What rounding left over.</summary>
    public Vector128<float> Low { get; } = low;

    /// <summary>The numbers of the exponential.</summary>
    internal SingleExp128 Exp { get; } = new SingleExp128();

    /// <summary>Takes the maximum of every lane apart.</summary>
    /// <param name="max">The maximum; an infinity or NaN stays what it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleShift128 Of(Vector128<float> max)
    {
        Vector128<float> rounder = Vector128.Create(Constants.ShiftRounder);
        Vector128<float> high = Vector128.ConditionalSelect(
            Vector128.LessThan(Vector128.Abs(max), Vector128.Create(Constants.ShiftLimit)),
            (max + rounder) - rounder,
            max);
        return new(high, max - high);
    }
}
