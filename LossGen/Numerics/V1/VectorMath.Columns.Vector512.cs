using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// Every quarter of a vector is a piece of another row, so that rows are turned within quarters: row r goes to lane r.
public static partial class VectorMath
{
    /// <inheritdoc cref="LoadColumns(ref readonly float, nint, nint, out Vector128{float}, out Vector128{float}, out Vector128{float}, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns(
        ref readonly float source, nint classes, nint column,
        out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3) =>
        Turn(
            LoadRows512(in source, column, classes),
            LoadRows512(in source, column + classes, classes),
            LoadRows512(in source, column + (2 * classes), classes),
            LoadRows512(in source, column + (3 * classes), classes),
            out c0, out c1, out c2, out c3);

    /// <inheritdoc cref="StoreColumns(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float}, ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns(
        Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3,
        ref float destination, nint classes, nint column)
    {
        Turn(
            c0, c1, c2, c3,
            out Vector512<float> r0, out Vector512<float> r1, out Vector512<float> r2, out Vector512<float> r3);
        StoreRows(r0, ref destination, column, classes);
        StoreRows(r1, ref destination, column + classes, classes);
        StoreRows(r2, ref destination, column + (2 * classes), classes);
        StoreRows(r3, ref destination, column + (3 * classes), classes);
    }

    /// <inheritdoc cref="LoadColumns(ref readonly float, nint, nint, out Vector128{float}, out Vector128{float}, out Vector128{float}, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns(
        ref readonly Half source, nint classes, nint column,
        out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3) =>
        Turn(
            LoadRows512(in source, column, classes),
            LoadRows512(in source, column + classes, classes),
            LoadRows512(in source, column + (2 * classes), classes),
            LoadRows512(in source, column + (3 * classes), classes),
            out c0, out c1, out c2, out c3);

    /// <inheritdoc cref="StoreColumns(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float}, ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns(
        Vector512<float> c0, Vector512<float> c1, Vector512<float> c2, Vector512<float> c3,
        ref Half destination, nint classes, nint column)
    {
        Turn(
            c0, c1, c2, c3,
            out Vector512<float> r0, out Vector512<float> r1, out Vector512<float> r2, out Vector512<float> r3);
        StoreRows(r0, ref destination, column, classes);
        StoreRows(r1, ref destination, column + classes, classes);
        StoreRows(r2, ref destination, column + (2 * classes), classes);
        StoreRows(r3, ref destination, column + (3 * classes), classes);
    }

    /// <inheritdoc cref="LoadColumns(ref readonly float, nint, nint, out Vector128{float}, out Vector128{float}, out Vector128{float}, out Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadColumns(
        ref readonly double source, nint classes, nint column,
        out Vector512<double> c0, out Vector512<double> c1) =>
        Turn(
            LoadRows512(in source, column, classes),
            LoadRows512(in source, column + classes, classes),
            out c0, out c1);

    /// <inheritdoc cref="StoreColumns(Vector128{float}, Vector128{float}, Vector128{float}, Vector128{float}, ref float, nint, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreColumns(
        Vector512<double> c0, Vector512<double> c1,
        ref double destination, nint classes, nint column)
    {
        Turn(
            c0, c1,
            out Vector512<double> r0, out Vector512<double> r1);
        StoreRows(r0, ref destination, column, classes);
        StoreRows(r1, ref destination, column + classes, classes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LoadRows512(ref readonly float source, nint at, nint classes) =>
        classes >= SinglesInPiece
            ? Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)at),
                Vector128.LoadUnsafe(in source, (nuint)(at + (4 * classes))))
            .ToVector512Unsafe().WithUpper(Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)(at + (8 * classes))),
                Vector128.LoadUnsafe(in source, (nuint)(at + (12 * classes)))))
            : Vector256.Create(
                LoadPartial128(in source, at, classes, 0),
                LoadPartial128(in source, at + (4 * classes), classes, 0))
            .ToVector512Unsafe().WithUpper(Vector256.Create(
                LoadPartial128(in source, at + (8 * classes), classes, 0),
                LoadPartial128(in source, at + (12 * classes), classes, 0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector512<float> rows, ref float destination, nint at, nint classes)
    {
        if (classes >= SinglesInPiece)
        {
            rows.GetLower().GetLower().StoreUnsafe(ref destination, (nuint)at);
            rows.GetLower().GetUpper().StoreUnsafe(ref destination, (nuint)(at + (4 * classes)));
            rows.GetUpper().GetLower().StoreUnsafe(ref destination, (nuint)(at + (8 * classes)));
            rows.GetUpper().GetUpper().StoreUnsafe(ref destination, (nuint)(at + (12 * classes)));
        }
        else
        {
            StorePartial(rows.GetLower().GetLower(), ref destination, at, classes);
            StorePartial(rows.GetLower().GetUpper(), ref destination, at + (4 * classes), classes);
            StorePartial(rows.GetUpper().GetLower(), ref destination, at + (8 * classes), classes);
            StorePartial(rows.GetUpper().GetUpper(), ref destination, at + (12 * classes), classes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> LoadRows512(ref readonly Half source, nint at, nint classes) =>
        WidenHalf512(Vector256.Create(
            LoadPiece(in source, at, classes),
            LoadPiece(in source, at + (4 * classes), classes),
            LoadPiece(in source, at + (8 * classes), classes),
            LoadPiece(in source, at + (12 * classes), classes)).AsUInt16());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector512<float> rows, ref Half destination, nint at, nint classes)
    {
        Vector256<ulong> pieces = NarrowToHalf(rows).AsUInt64();
        StorePiece(pieces.GetElement(0), ref destination, at, classes);
        StorePiece(pieces.GetElement(1), ref destination, at + (4 * classes), classes);
        StorePiece(pieces.GetElement(2), ref destination, at + (8 * classes), classes);
        StorePiece(pieces.GetElement(3), ref destination, at + (12 * classes), classes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LoadRows512(ref readonly double source, nint at, nint classes) =>
        classes >= DoublesInPiece
            ? Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)at),
                Vector128.LoadUnsafe(in source, (nuint)(at + (2 * classes))))
            .ToVector512Unsafe().WithUpper(Vector256.Create(
                Vector128.LoadUnsafe(in source, (nuint)(at + (4 * classes))),
                Vector128.LoadUnsafe(in source, (nuint)(at + (6 * classes)))))
            : Vector256.Create(
                LoadPartial128(in source, at, classes, 0),
                LoadPartial128(in source, at + (2 * classes), classes, 0))
            .ToVector512Unsafe().WithUpper(Vector256.Create(
                LoadPartial128(in source, at + (4 * classes), classes, 0),
                LoadPartial128(in source, at + (6 * classes), classes, 0)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector512<double> rows, ref double destination, nint at, nint classes)
    {
        if (classes >= DoublesInPiece)
        {
            rows.GetLower().GetLower().StoreUnsafe(ref destination, (nuint)at);
            rows.GetLower().GetUpper().StoreUnsafe(ref destination, (nuint)(at + (2 * classes)));
            rows.GetUpper().GetLower().StoreUnsafe(ref destination, (nuint)(at + (4 * classes)));
            rows.GetUpper().GetUpper().StoreUnsafe(ref destination, (nuint)(at + (6 * classes)));
        }
        else
        {
            StorePartial(rows.GetLower().GetLower(), ref destination, at, classes);
            StorePartial(rows.GetLower().GetUpper(), ref destination, at + (2 * classes), classes);
            StorePartial(rows.GetUpper().GetLower(), ref destination, at + (4 * classes), classes);
            StorePartial(rows.GetUpper().GetUpper(), ref destination, at + (6 * classes), classes);
        }
    }
}
