using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// A factor is held as a number and what its rounding left out, so that the product alone is rounded.
public static partial class VectorMath
{
    /// <summary>e · f.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Scaled(Vector256<float> e, Vector256<float> f, Vector256<float> fLow) =>
        Fma.IsSupported || AdvSimd.IsSupported
            ? Vector256.FusedMultiplyAdd(e, f, e * fLow)
            : SingleWithoutFma.MultiplyAdd(e, f, e * fLow);

    /// <summary>e · f + b.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="b">What is added.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Scaled(
        Vector256<float> e, Vector256<float> f, Vector256<float> fLow, Vector256<float> b, Vector256<float> bLow) =>
        Vector256.FusedMultiplyAdd(e, f, b) + Vector256.FusedMultiplyAdd(e, fLow, bLow);

    /// <summary>e · f + w · b.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="w">The weights.</param>
    /// <param name="b">Their factor.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Scaled(
        Vector256<float> e, Vector256<float> f, Vector256<float> fLow,
        Vector256<float> w, Vector256<float> b, Vector256<float> bLow)
    {
        Vector256<float> offset = w * b;
        Vector256<float> offsetLow = Vector256.FusedMultiplyAdd(w, bLow, Vector256.FusedMultiplyAdd(w, b, -offset));
        return Scaled(e, f, fLow, offset, offsetLow);
    }
}
