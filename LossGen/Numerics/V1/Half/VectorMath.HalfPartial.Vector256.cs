using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

// The build makes the text for 512 bits of this file, and those of bfloat16: see LossGen.Widths.
public static unsafe partial class VectorMath
{
    /// <summary>Widens the first lanes of a vector and touches no memory beyond them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <param name="count">How many elements there are, in the range of int: none below 0, at most all lanes.</param>
    /// <param name="fill">What the other lanes become.</param>
    /// <returns>source[index], ..., source[index + count - 1], fill, ...</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LoadHalfPartial256(ref readonly Half source, nint index, nint count, float fill)
    {
        if (!Avx512BW.VL.IsSupported)
        {
            return Vector256.Create(
                LoadHalfPartial128(in source, index, count, fill),
                LoadHalfPartial128(in source, index + SingleLanes128, count - SingleLanes128, fill));
        }

        fixed (Half* first = &source)
        {
            Vector128<ushort> mask = FirstLanes128UInt16(count);
            Vector128<ushort> stored = Avx512BW.VL.MaskLoad((ushort*)first + index, mask, Vector128<ushort>.Zero);
            return Vector256.ConditionalSelect(
                FirstLanes256Single(count), WidenHalf256(stored), Vector256.Create(fill));
        }
    }

    /// <summary>Rounds the first lanes to halves, stores them and touches no memory beyond them.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="count">How many lanes to store, in the range of int: none below 0, at most all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalfPartial(Vector256<float> value, ref Half destination, nint index, nint count)
    {
        if (!Avx512BW.VL.IsSupported)
        {
            StoreHalfPartial(value.GetLower(), ref destination, index, count);
            StoreHalfPartial(value.GetUpper(), ref destination, index + SingleLanes128, count - SingleLanes128);
            return;
        }

        fixed (Half* first = &destination)
        {
            Avx512BW.VL.MaskStore((ushort*)first + index, FirstLanes128UInt16(count), NarrowToHalf(value));
        }
    }
}
