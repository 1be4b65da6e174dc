using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.

/// <summary>Capped logits, each less the capped maximum of its row, and how steep the cap is there.</summary>
/// <param name="high">The differences, rounded: not above 0 by more than a rounding.</param>
/// <param name="low">What the rounding left over.</param>
/// <param name="slopeLower">
/// The derivatives of the capped logits with respect to the scaled ones, of the lower half; 0 from <c>Cap</c>.
/// </param>
/// <param name="slopeUpper">Those of the upper half.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct SingleCapped256(
    Vector256<float> high, Vector256<float> low, Vector256<double> slopeLower, Vector256<double> slopeUpper)
{
    /// <summary>The differences, rounded.</summary>
    public Vector256<float> High { get; } = high;

    /// <summary>What the rounding left over.</summary>
    public Vector256<float> Low { get; } = low;

    /// <summary>The derivatives of the capped logits with respect to the scaled ones, of the lower half.</summary>
    public Vector256<double> SlopeLower { get; } = slopeLower;

    /// <summary>The derivatives of the upper half.</summary>
    public Vector256<double> SlopeUpper { get; } = slopeUpper;

    /// <summary>All derivatives, a row a lane.</summary>
    internal SingleRows256 Slopes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(SlopeLower, SlopeUpper);
    }

    /// <summary>Only derivatives.</summary>
    /// <param name="slopes">The derivatives.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static SingleCapped256 OfSlopes(SingleRows256 slopes) => new(
        Vector256<float>.Zero, Vector256<float>.Zero, slopes.Lower, slopes.Upper);
}
