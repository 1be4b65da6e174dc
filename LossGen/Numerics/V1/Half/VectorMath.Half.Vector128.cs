using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text of bfloat16 of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>Loads a vector of halves and widens them exactly.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <returns>source[index] in lane 0, and so on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadHalf128(ref readonly Half source, nint index) =>
        WidenHalf128(
            Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref HalfAsByte(in source, index))).AsUInt16());

    /// <summary>Rounds to halves, ties to even, and stores them; NaN stays NaN.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalf(Vector128<float> value, ref Half destination, nint index) =>
        Unsafe.WriteUnaligned(ref HalfAsByte(in destination, index), NarrowToHalf(value).AsUInt64().ToScalar());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> WidenHalf128(Vector128<ushort> stored) =>
        HalfToSingle(Vector128.WidenLower(stored));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> NarrowToHalf(Vector128<float> value)
    {
        Vector128<uint> stored = SingleToHalf(value);
        return Vector128.Narrow(stored, stored);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref ushort HalfAsUInt16(ref readonly Half stored) =>
        ref Unsafe.As<Half, ushort>(ref Unsafe.AsRef(in stored));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte HalfAsByte(ref readonly Half stored, nint index) =>
        ref Unsafe.As<Half, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in stored), index));
}
