using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// Every half of a vector is a piece of another row, so that rows are turned within halves: row r goes to lane r.
public static partial class VectorMath
{
    /// <inheritdoc cref="LoadColumns(ref readonly float, nint, nint, out Vector128{float}, out Vector128{float}, out Vector128{float}, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns(
        ref readonly float source, nint classes, nint column,
        out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3) =>
        Turn(
            LoadRows256(in source, column, classes),
            LoadRows256(in source, column + classes, classes),
            LoadRows256(in source, column + (2 * classes), classes),
            LoadRows256(in source, column + (3 * classes), classes),
            out c0, out c1, out c2, out c3);

    /// <inheritdoc cref="StoreColumns(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float}, ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns(
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3,
        ref float destination, nint classes, nint column)
    {
        Turn(
            c0, c1, c2, c3,
            out Vector256<float> r0, out Vector256<float> r1, out Vector256<float> r2, out Vector256<float> r3);
        StoreRows(r0, ref destination, column, classes);
        StoreRows(r1, ref destination, column + classes, classes);
        StoreRows(r2, ref destination, column + (2 * classes), classes);
        StoreRows(r3, ref destination, column + (3 * classes), classes);
    }

    /// <inheritdoc cref="LoadColumns(ref readonly float, nint, nint, out Vector128{float}, out Vector128{float}, out Vector128{float}, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns(
        ref readonly Half source, nint classes, nint column,
        out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3) =>
        Turn(
            LoadRows256(in source, column, classes),
            LoadRows256(in source, column + classes, classes),
            LoadRows256(in source, column + (2 * classes), classes),
            LoadRows256(in source, column + (3 * classes), classes),
            out c0, out c1, out c2, out c3);

    /// <inheritdoc cref="StoreColumns(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float}, ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns(
        Vector256<float> c0, Vector256<float> c1, Vector256<float> c2, Vector256<float> c3,
        ref Half destination, nint classes, nint column)
    {
        Turn(
            c0, c1, c2, c3,
            out Vector256<float> r0, out Vector256<float> r1, out Vector256<float> r2, out Vector256<float> r3);
        StoreRows(r0, ref destination, column, classes);
        StoreRows(r1, ref destination, column + classes, classes);
        StoreRows(r2, ref destination, column + (2 * classes), classes);
        StoreRows(r3, ref destination, column + (3 * classes), classes);
    }

    /// <inheritdoc cref="LoadColumns(ref readonly float, nint, nint, out Vector128{float}, out Vector128{float}, out Vector128{float}, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns(
        ref readonly double source, nint classes, nint column,
        out Vector256<double> c0, out Vector256<double> c1) =>
        Turn(
            LoadRows256(in source, column, classes),
            LoadRows256(in source, column + classes, classes),
            out c0, out c1);

    /// <inheritdoc cref="StoreColumns(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float}, ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns(
        Vector256<double> c0, Vector256<double> c1,
        ref double destination, nint classes, nint column)
    {
        Turn(
            c0, c1,
            out Vector256<double> r0, out Vector256<double> r1);
        StoreRows(r0, ref destination, column, classes);
        StoreRows(r1, ref destination, column + classes, classes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LoadRows256(ref readonly float source, nint at, nint classes) =>
        classes >= SinglesInPiece
            ? Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)at),
                Vector128.LoadUnsafe(in source, (nuint)(at + (4 * classes))))
            : Vector256.Create(
                LoadPartial128(in source, at, classes, 0),
                LoadPartial128(in source, at + (4 * classes), classes, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector256<float> rows, ref float destination, nint at, nint classes)
    {
        if (classes >= SinglesInPiece)
        {
            rows.GetLower().StoreUnsafe(ref destination, (nuint)at);
            rows.GetUpper().StoreUnsafe(ref destination, (nuint)(at + (4 * classes)));
        }
        else
        {
            StorePartial(rows.GetLower(), ref destination, at, classes);
            StorePartial(rows.GetUpper(), ref destination, at + (4 * classes), classes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LoadRows256(ref readonly Half source, nint at, nint classes) =>
        WidenHalf256(Vector128.Create(
            LoadPiece(in source, at, classes),
            LoadPiece(in source, at + (4 * classes), classes)).AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector256<float> rows, ref Half destination, nint at, nint classes)
    {
        Vector128<ulong> pieces = NarrowToHalf(rows).AsUInt64();
        StorePiece(pieces.GetElement(0), ref destination, at, classes);
        StorePiece(pieces.GetElement(1), ref destination, at + (4 * classes), classes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LoadRows256(ref readonly double source, nint at, nint classes) =>
        classes >= DoublesInPiece
            ? Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)at),
                Vector128.LoadUnsafe(in source, (nuint)(at + (2 * classes))))
            : Vector256.Create(
                LoadPartial128(in source, at, classes, 0),
                LoadPartial128(in source, at + (2 * classes), classes, 0));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector256<double> rows, ref double destination, nint at, nint classes)
    {
        if (classes >= DoublesInPiece)
        {
            rows.GetLower().StoreUnsafe(ref destination, (nuint)at);
            rows.GetUpper().StoreUnsafe(ref destination, (nuint)(at + (2 * classes)));
        }
        else
        {
            StorePartial(rows.GetLower(), ref destination, at, classes);
            StorePartial(rows.GetUpper(), ref destination, at + (2 * classes), classes);
        }
    }
}
