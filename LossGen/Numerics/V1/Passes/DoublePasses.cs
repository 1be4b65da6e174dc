using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// The passes over a row of doubles that most kernels have, for vectors of other widths than 256 bits and for
/// processors without any. A kernel has the text for 256 bits itself, to be read. All give the same bits.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class DoublePasses
{
    private const int Ahead = 512;
    private const int Lanes = 16;
    private const int Block = 32;
    private const int Chunk = 4_096;
    private const double Absent = double.NegativeInfinity;

    /// <summary>The largest logit of a row; a NaN may be passed over.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="classes">The number of logits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Max(ref double x, nint classes) => Vector512.IsHardwareAccelerated
        ? Max512(ref x, classes)
        : Vector128.IsHardwareAccelerated
            ? Max128(ref x, classes)
            : MaxScalar(ref x, classes);

    /// <summary>Sums the exponentials of a row without one class and keeps all of them.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="g">Receives the exponentials, times 2^256.</param>
    /// <param name="classes">The number of logits.</param>
    /// <param name="stride">The distance of the next row, which is prefetched.</param>
    /// <param name="y">The class that is kept out of the sum.</param>
    /// <param name="max">The largest logit.</param>
    /// <returns>The sum, times 2^256.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble ExpSum(ref double x, ref double g, nint classes, nint stride, nint y, double max) =>
        Vector512.IsHardwareAccelerated
            ? ExpSum512(ref x, ref g, classes, stride, y, max)
            : Vector128.IsHardwareAccelerated
                ? ExpSum128(ref x, ref g, classes, y, max)
                : ExpSumScalar(ref x, ref g, classes, y, max);

    /// <summary>Sums the exponentials of a row without one class.</summary>
    /// <param name="x">The first logit.</param>
    /// <param name="classes">The number of logits.</param>
    /// <param name="stride">The distance of the next row, which is prefetched.</param>
    /// <param name="y">The class that is kept out of the sum.</param>
    /// <param name="max">The largest logit.</param>
    /// <returns>The sum, times 2^256.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble ExpSum(ref double x, nint classes, nint stride, nint y, double max) =>
        Vector512.IsHardwareAccelerated
            ? ExpSum512(ref x, classes, stride, y, max)
            : Vector128.IsHardwareAccelerated
                ? ExpSum128(ref x, classes, y, max)
                : ExpSumScalar(ref x, classes, y, max);

    /// <summary>Scales the exponentials of a row, which become its gradient but for the target's entry.</summary>
    /// <param name="g">The first exponential.</param>
    /// <param name="classes">The number of exponentials.</param>
    /// <param name="scale">What they are multiplied by.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Gradient(ref double g, nint classes, WideDouble scale)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Gradient512(ref g, classes, scale);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Gradient128(ref g, classes, scale);
        }
        else
        {
            GradientScalar(ref g, classes, scale);
        }
    }
}
