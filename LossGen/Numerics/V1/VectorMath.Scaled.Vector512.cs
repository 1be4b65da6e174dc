using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
// A factor is held as a number and what its rounding left out, so that the product alone is rounded.
public static partial class VectorMath
{
    /// <summary>e · f.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Scaled(Vector512<float> e, Vector512<float> f, Vector512<float> fLow) =>
        Vector512.FusedMultiplyAdd(e, f, e * fLow);

    /// <summary>e · f + b.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="b">What is added.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Scaled(
        Vector512<float> e, Vector512<float> f, Vector512<float> fLow, Vector512<float> b, Vector512<float> bLow) =>
        Vector512.FusedMultiplyAdd(e, f, b) + Vector512.FusedMultiplyAdd(e, fLow, bLow);

    /// <summary>e · f + w · b.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="w">The weights.</param>
    /// <param name="b">Their factor.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Scaled(
        Vector512<float> e, Vector512<float> f, Vector512<float> fLow,
        Vector512<float> w, Vector512<float> b, Vector512<float> bLow)
    {
        Vector512<float> offset = w * b;
        Vector512<float> offsetLow = Vector512.FusedMultiplyAdd(w, bLow, Vector512.FusedMultiplyAdd(w, b, -offset));
        return Scaled(e, f, fLow, offset, offsetLow);
    }

    /// <inheritdoc cref="Scaled(Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Scaled(Vector512<double> e, Vector512<double> f, Vector512<double> fLow) =>
        Vector512.FusedMultiplyAdd(e, f, e * fLow);

    /// <inheritdoc cref="Scaled(Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Scaled(
        Vector512<double> e, Vector512<double> f, Vector512<double> fLow, Vector512<double> b, Vector512<double> bLow) =>
        Vector512.FusedMultiplyAdd(e, f, b) + Vector512.FusedMultiplyAdd(e, fLow, bLow);

    /// <inheritdoc cref="Scaled(Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Scaled(
        Vector512<double> e, Vector512<double> f, Vector512<double> fLow,
        Vector512<double> w, Vector512<double> b, Vector512<double> bLow)
    {
        Vector512<double> offset = w * b;
        Vector512<double> offsetLow = Vector512.FusedMultiplyAdd(w, bLow, Vector512.FusedMultiplyAdd(w, b, -offset));
        return Scaled(e, f, fLow, offset, offsetLow);
    }
}
