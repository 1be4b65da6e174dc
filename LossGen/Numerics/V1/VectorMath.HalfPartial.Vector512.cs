using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

public static unsafe partial class VectorMath
{
    /// <summary>Widens the first lanes of a vector and touches no memory beyond them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <param name="count">How many elements there are, in the range of int; any number, 16 is all lanes.</param>
    /// <param name="fill">What the other lanes become.</param>
    /// <returns>source[index], ..., source[index + count - 1], fill, ...</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadHalfPartial512(ref readonly Half source, nint index, nint count, float fill)
    {
        if (!Avx512BW.VL.IsSupported)
        {
            return Vector512.Create(
                LoadHalfPartial256(in source, index, count, fill),
                LoadHalfPartial256(in source, index + 8, count - 8, fill));
        }

        fixed (Half* first = &source)
        {
            Vector256<ushort> mask = FirstLanes256UInt16(count);
            Vector256<ushort> half = Avx512BW.VL.MaskLoad((ushort*)first + index, mask, Vector256<ushort>.Zero);
            return Vector512.ConditionalSelect(FirstLanes512Single(count), WidenHalf512(half), Vector512.Create(fill));
        }
    }

    /// <summary>Rounds the first lanes to halves, stores them and touches no memory beyond them.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="count">How many lanes to store, in the range of int; any number, 16 is all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalfPartial(Vector512<float> value, ref Half destination, nint index, nint count)
    {
        if (!Avx512BW.VL.IsSupported)
        {
            StoreHalfPartial(value.GetLower(), ref destination, index, count);
            StoreHalfPartial(value.GetUpper(), ref destination, index + 8, count - 8);
            return;
        }

        fixed (Half* first = &destination)
        {
            Avx512BW.VL.MaskStore((ushort*)first + index, FirstLanes256UInt16(count), NarrowToHalf(value));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> FirstLanes256UInt16(nint count)
    {
        short lanes = (short)nint.Max(nint.Min(count, 16), 0);
        return Vector256.LessThan(Vector256<short>.Indices, Vector256.Create(lanes)).AsUInt16();
    }
}
