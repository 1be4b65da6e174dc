using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
/// <summary>
/// The maximum of a row and a positive number that multiplies the logits: scale · (x - max) as a double and all that
/// its rounding left over. The difference is exact for any two doubles whose difference is finite, because a small
/// scale makes logits count that are far from the maximum.
/// </summary>
/// <param name="max">The maximum.</param>
/// <param name="scale">The scale.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct DoubleScaledShift128(Vector128<double> max, Vector128<double> scale)
{
    /// <summary>Puts the scale into every lane.</summary>
    /// <param name="max">The maximum; an infinity or NaN stays what it is.</param>
    /// <param name="scale">The scale, positive.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleScaledShift128 Of(Vector128<double> max, double scale) => new(max, Vector128.Create(scale));

    /// <summary>scale · (x - max), rounded, and the rest.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="rest">What the rounding left over; NaN where the product is infinite.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Apply(Vector128<double> x, out Vector128<double> rest)
    {
        // The difference and its error (Knuth 1969), then the product and its error.
        Vector128<double> d = x - max;
        Vector128<double> maxPart = x - d;
        Vector128<double> error = (x - (d + maxPart)) + (maxPart - max);
        Vector128<double> product = d * scale;
        rest = Vector128.FusedMultiplyAdd(error, scale, Vector128.FusedMultiplyAdd(d, scale, -product));
        return product;
    }
}
