using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// Two columns of doubles; those of floats are four.
public static partial class VectorMath
{
    /// <inheritdoc cref="LoadColumns(ref readonly float, nint, nint,
    /// out Vector256{float}, out Vector256{float}, out Vector256{float}, out Vector256{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns(
        ref readonly double source, nint classes, nint column,
        out Vector256<double> c0, out Vector256<double> c1) =>
        Transpose(
            LoadRows256(in source, column, classes, classes),
            LoadRows256(in source, column + classes, classes, classes),
            out c0, out c1);

    /// <inheritdoc cref="StoreColumns(
    /// Vector256{float}, Vector256{float}, Vector256{float}, Vector256{float}, ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns(
        Vector256<double> c0, Vector256<double> c1,
        ref double destination, nint classes, nint column)
    {
        Transpose(
            c0, c1,
            out Vector256<double> r0, out Vector256<double> r1);
        StoreRows(r0, ref destination, column, classes, classes);
        StoreRows(r1, ref destination, column + classes, classes, classes);
    }
}
