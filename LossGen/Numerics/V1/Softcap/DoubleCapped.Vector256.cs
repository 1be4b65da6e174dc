using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.

/// <summary>Capped logits, each less the capped maximum of its row, and how steep the cap is there.</summary>
/// <param name="high">The differences, rounded: not above 0 by more than a rounding.</param>
/// <param name="low">What the rounding left over.</param>
/// <param name="slope">The derivatives of the capped logits with respect to the scaled ones; 0 from <c>Cap</c>.</param>
/// <param name="slopeLow">What their rounding left over.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct DoubleCapped256(
    Vector256<double> high, Vector256<double> low, Vector256<double> slope, Vector256<double> slopeLow)
{
    /// <summary>The differences, rounded.</summary>
    public Vector256<double> High { get; } = high;

    /// <summary>What the rounding left over.</summary>
    public Vector256<double> Low { get; } = low;

    /// <summary>The derivatives of the capped logits with respect to the scaled ones.</summary>
    public Vector256<double> Slope { get; } = slope;

    /// <summary>What their rounding left over.</summary>
    public Vector256<double> SlopeLow { get; } = slopeLow;

    /// <summary>All derivatives, a row a lane.</summary>
    internal WideRows256 Slopes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => new(Slope, SlopeLow);
    }

    /// <summary>Only derivatives.</summary>
    /// <param name="slopes">The derivatives.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DoubleCapped256 OfSlopes(WideRows256 slopes) => new(
        Vector256<double>.Zero, Vector256<double>.Zero, slopes.Hi, slopes.Lo);
}
