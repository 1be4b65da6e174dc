using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// Passes of label smoothing.
public static partial class DoublePasses
{
    /// <summary>
    /// Sums the exponentials of a row without one class and keeps all of them, and sums how far logits are below the
    /// largest.
    /// </summary>
    /// <param name="x">The first logit.</param>
    /// <param name="g">Receives the exponentials, times 2^256.</param>
    /// <param name="classes">The number of logits.</param>
    /// <param name="stride">The distance of the next row, which is prefetched.</param>
    /// <param name="y">The class that is kept out of the sum.</param>
    /// <param name="max">The largest logit.</param>
    /// <param name="gap">Receives the sum of max - x.</param>
    /// <returns>The sum, times 2^256.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble ExpSum(
        ref double x, ref double g, nint classes, nint stride, nint y, double max, out WideDouble gap) =>
        Vector512.IsHardwareAccelerated
            ? ExpSum512(ref x, ref g, classes, stride, y, max, out gap)
            : Vector128.IsHardwareAccelerated
                ? ExpSum128(ref x, ref g, classes, y, max, out gap)
                : ExpSumScalar(ref x, ref g, classes, y, max, out gap);

    /// <summary>
    /// Sums the exponentials of a row without one class, and how far logits are below the largest.
    /// </summary>
    /// <param name="x">The first logit.</param>
    /// <param name="classes">The number of logits.</param>
    /// <param name="stride">The distance of the next row, which is prefetched.</param>
    /// <param name="y">The class that is kept out of the sum.</param>
    /// <param name="max">The largest logit.</param>
    /// <param name="gap">Receives the sum of max - x.</param>
    /// <returns>The sum, times 2^256.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble ExpSum(ref double x, nint classes, nint stride, nint y, double max, out WideDouble gap) =>
        Vector512.IsHardwareAccelerated
            ? ExpSum512(ref x, classes, stride, y, max, out gap)
            : Vector128.IsHardwareAccelerated
                ? ExpSum128(ref x, classes, y, max, out gap)
                : ExpSumScalar(ref x, classes, y, max, out gap);

    /// <summary>
    /// Scales the exponentials of a row and subtracts a number, which gives its gradient but for the target's entry.
    /// </summary>
    /// <param name="g">The first exponential.</param>
    /// <param name="classes">The number of exponentials.</param>
    /// <param name="scale">What they are multiplied by.</param>
    /// <param name="offset">What is subtracted.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gradient(ref double g, nint classes, WideDouble scale, WideDouble offset)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Gradient512(ref g, classes, scale, offset);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Gradient128(ref g, classes, scale, offset);
        }
        else
        {
            GradientScalar(ref g, classes, scale, offset);
        }
    }
}
