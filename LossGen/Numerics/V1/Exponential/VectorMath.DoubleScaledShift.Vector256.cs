using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
/// <summary>
/// The maximum of a row and a positive number that multiplies the logits: scale · (x - max) as a double and all that
/// its rounding left over. The difference is exact for any two doubles whose difference is finite, because a small
/// scale makes logits count that are far from the maximum.
/// </summary>
/// <param name="max">The maximum.</param>
/// <param name="scale">The scale.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct DoubleScaledShift256(Vector256<double> max, Vector256<double> scale)
{
    /// <summary>Puts the scale into every lane.</summary>
    /// <param name="max">The maximum; an infinity or NaN stays what it is.</param>
    /// <param name="scale">The scale, positive.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScaledShift256 Of(Vector256<double> max, double scale) => new(max, Vector256.Create(scale));

    /// <summary>scale · (x - max), rounded, and the rest.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="rest">What the rounding left over; NaN where the product is infinite.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Apply(Vector256<double> x, out Vector256<double> rest)
    {
        // The difference and its error (Knuth 1969), then the product and its error.
        Vector256<double> d = x - max;
        Vector256<double> maxPart = x - d;
        Vector256<double> error = (x - (d + maxPart)) + (maxPart - max);
        Vector256<double> product = d * scale;
        rest = Vector256.FusedMultiplyAdd(error, scale, Vector256.FusedMultiplyAdd(d, scale, -product));
        return product;
    }
}
