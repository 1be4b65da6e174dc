using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

// The build makes the text for 512 bits of this file, and those of bfloat16: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>Loads a vector of halves and widens them exactly.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <returns>source[index] in lane 0, and so on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadHalf256(ref readonly Half source, nint index) =>
        WidenHalf256(Vector128.LoadUnsafe(ref HalfAsUInt16(in source), (nuint)index));

    /// <summary>Rounds to halves, ties to even, and stores them; NaN stays NaN.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalf(Vector256<float> value, ref Half destination, nint index) =>
        NarrowToHalf(value).StoreUnsafe(ref HalfAsUInt16(in destination), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> WidenHalf256(Vector128<ushort> stored) =>
        HalfToSingle(Vector256.WidenLower(stored.ToVector256Unsafe()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> NarrowToHalf(Vector256<float> value)
    {
        Vector256<uint> stored = SingleToHalf(value);
        return Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128UInt16(stored)
            : Vector128.Narrow(stored.GetLower(), stored.GetUpper());
    }
}
