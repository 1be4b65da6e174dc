using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>Loads 16 halves and widens them exactly.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <returns>source[index], ..., source[index + 15].</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadHalf512(ref readonly Half source, nint index) =>
        WidenHalf512(Vector256.LoadUnsafe(ref HalfAsUInt16(in source), (nuint)index));

    /// <summary>Rounds to halves, ties to even, and stores them; infinite from 65520 on, NaN stays NaN.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalf(Vector512<float> value, ref Half destination, nint index) =>
        NarrowToHalf(value).StoreUnsafe(ref HalfAsUInt16(in destination), (nuint)index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WidenHalf512(Vector256<ushort> half) =>
        HalfToSingle(Vector512.WidenLower(half.ToVector512Unsafe()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> NarrowToHalf(Vector512<float> value)
    {
        Vector512<uint> half = SingleToHalf(value);
        return Avx512F.IsSupported
            ? Avx512F.ConvertToVector256UInt16(half)
            : Vector256.Narrow(half.GetLower(), half.GetUpper());
    }
}
