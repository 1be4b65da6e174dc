using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

// The build makes the text for doubles of this file: see LossGen.Widths.
public static unsafe partial class VectorMath
{
    /// <summary>Loads the first lanes of a vector and touches no memory beyond them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <param name="count">How many elements there are, in the range of int: none below 0, at most all lanes.</param>
    /// <param name="fill">What the other lanes become.</param>
    /// <returns>source[index], ..., source[index + count - 1], fill, ...</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadPartial512(ref readonly float source, nint index, nint count, float fill)
    {
        if (!Avx512F.IsSupported)
        {
            return Vector512.Create(
                LoadPartial256(in source, index, count, fill),
                LoadPartial256(in source, index + SingleLanes256, count - SingleLanes256, fill));
        }

        fixed (float* first = &source)
        {
            return Avx512F.MaskLoad(first + index, FirstLanes512Single(count), Vector512.Create(fill));
        }
    }

    /// <summary>Stores the first lanes of a vector and touches no memory beyond them.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="count">How many lanes to store, in the range of int: none below 0, at most all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(Vector512<float> value, ref float destination, nint index, nint count)
    {
        if (!Avx512F.IsSupported)
        {
            StorePartial(value.GetLower(), ref destination, index, count);
            StorePartial(value.GetUpper(), ref destination, index + SingleLanes256, count - SingleLanes256);
            return;
        }

        fixed (float* first = &destination)
        {
            Avx512F.MaskStore(first + index, FirstLanes512Single(count), value);
        }
    }
}
