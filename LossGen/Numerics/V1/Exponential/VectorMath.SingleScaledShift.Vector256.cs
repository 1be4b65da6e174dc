using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
/// <summary>
/// The maximum of a row and a positive number that multiplies the logits: scale · (x - max) as a float and all that
/// its rounding left over. The difference is exact for any two floats whose difference is finite, because a small
/// scale makes logits count that are far from the maximum.
/// </summary>
/// <param name="max">The maximum.</param>
/// <param name="high">The scale, rounded.</param>
/// <param name="low">What rounding left over of it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct SingleScaledShift256(Vector256<float> max, Vector256<float> high, Vector256<float> low)
{
    /// <summary>Takes the scale apart; one that no float is near becomes the next float that is.</summary>
    /// <param name="max">The maximum; an infinity or NaN stays what it is.</param>
    /// <param name="scale">The scale, positive.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScaledShift256 Of(Vector256<float> max, double scale)
    {
        float high = VectorMath.ScaleHigh(scale);
        return new(max, Vector256.Create(high), Vector256.Create(VectorMath.ScaleLow(scale, high)));
    }

    /// <summary>scale · (x - max), rounded, and the rest.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="rest">What the rounding left over; NaN where the product is infinite.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Apply(Vector256<float> x, out Vector256<float> rest)
    {
        // The difference and its error (Knuth 1969), then the product and its error.
        Vector256<float> d = x - max;
        Vector256<float> maxPart = x - d;
        Vector256<float> error = (x - (d + maxPart)) + (maxPart - max);
        Vector256<float> product = d * high;
        rest = Vector256.FusedMultiplyAdd(d, high, -product);
        rest = Vector256.FusedMultiplyAdd(error, high, Vector256.FusedMultiplyAdd(d, low, rest));
        return product;
    }
}
