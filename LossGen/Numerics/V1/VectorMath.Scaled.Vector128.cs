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
    public static Vector128<float> Scaled(Vector128<float> e, Vector128<float> f, Vector128<float> fLow) =>
        Vector128.FusedMultiplyAdd(e, f, e * fLow);

    /// <summary>e · f + b.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="b">What is added.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Scaled(
        Vector128<float> e, Vector128<float> f, Vector128<float> fLow, Vector128<float> b, Vector128<float> bLow) =>
        Vector128.FusedMultiplyAdd(e, f, b) + Vector128.FusedMultiplyAdd(e, fLow, bLow);

    /// <summary>e · f + w · b.</summary>
    /// <param name="e">The exponentials.</param>
    /// <param name="f">Their factor.</param>
    /// <param name="fLow">What rounding left out of it.</param>
    /// <param name="w">The weights.</param>
    /// <param name="b">Their factor.</param>
    /// <param name="bLow">What rounding left out of that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Scaled(
        Vector128<float> e, Vector128<float> f, Vector128<float> fLow,
        Vector128<float> w, Vector128<float> b, Vector128<float> bLow)
    {
        Vector128<float> offset = w * b;
        Vector128<float> offsetLow = Vector128.FusedMultiplyAdd(w, bLow, Vector128.FusedMultiplyAdd(w, b, -offset));
        return Scaled(e, f, fLow, offset, offsetLow);
    }

    /// <inheritdoc cref="Scaled(Vector128{float}, Vector128{float}, Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Scaled(Vector128<double> e, Vector128<double> f, Vector128<double> fLow) =>
        Vector128.FusedMultiplyAdd(e, f, e * fLow);

    /// <inheritdoc cref="Scaled(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Scaled(
        Vector128<double> e, Vector128<double> f, Vector128<double> fLow, Vector128<double> b, Vector128<double> bLow) =>
        Vector128.FusedMultiplyAdd(e, f, b) + Vector128.FusedMultiplyAdd(e, fLow, bLow);

    /// <inheritdoc cref="Scaled(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Scaled(
        Vector128<double> e, Vector128<double> f, Vector128<double> fLow,
        Vector128<double> w, Vector128<double> b, Vector128<double> bLow)
    {
        Vector128<double> offset = w * b;
        Vector128<double> offsetLow = Vector128.FusedMultiplyAdd(w, bLow, Vector128.FusedMultiplyAdd(w, b, -offset));
        return Scaled(e, f, fLow, offset, offsetLow);
    }
}
