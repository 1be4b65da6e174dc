using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
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
public readonly struct SingleScaledShift128(Vector128<float> max, Vector128<float> high, Vector128<float> low)
{
    /// <summary>Takes the scale apart; one that no float is near becomes the next float that is.</summary>
    /// <param name="max">The maximum; an infinity or NaN stays what it is.</param>
    /// <param name="scale">The scale, positive.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleScaledShift128 Of(Vector128<float> max, double scale)
    {
        float high = VectorMath.ScaleHigh(scale);
        return new(max, Vector128.Create(high), Vector128.Create(VectorMath.ScaleLow(scale, high)));
    }

    /// <summary>scale · (x - max), rounded, and the rest.</summary>
    /// <param name="x">The elements.</param>
    /// <param name="rest">What the rounding left over; NaN where the product is infinite.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Apply(Vector128<float> x, out Vector128<float> rest)
    {
        // The difference and its error (Knuth 1969), then the product and its error.
        Vector128<float> d = x - max;
        Vector128<float> maxPart = x - d;
        Vector128<float> error = (x - (d + maxPart)) + (maxPart - max);
        Vector128<float> product = d * high;
        rest = Vector128.FusedMultiplyAdd(d, high, -product);
        rest = Vector128.FusedMultiplyAdd(error, high, Vector128.FusedMultiplyAdd(d, low, rest));
        return product;
    }
}
