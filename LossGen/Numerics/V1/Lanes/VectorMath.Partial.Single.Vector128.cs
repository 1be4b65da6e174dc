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
    public static Vector128<float> LoadPartial128(ref readonly float source, nint index, nint count, float fill)
    {
        if (!Avx.IsSupported)
        {
            return LoadEach128(in source, index, count, fill);
        }

        fixed (float* first = &source)
        {
            Vector128<float> mask = FirstLanes128Single(count);
            return Avx512F.VL.IsSupported
                ? Avx512F.VL.MaskLoad(first + index, mask, Vector128.Create(fill))
                : Vector128.ConditionalSelect(mask, Avx.MaskLoad(first + index, mask), Vector128.Create(fill));
        }
    }

    /// <summary>Stores the first lanes of a vector and touches no memory beyond them.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="count">How many lanes to store, in the range of int: none below 0, at most all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePartial(Vector128<float> value, ref float destination, nint index, nint count)
    {
        if (!Avx.IsSupported)
        {
            StoreEach128(value, ref destination, index, count);
            return;
        }

        fixed (float* first = &destination)
        {
            if (Avx512F.VL.IsSupported)
            {
                Avx512F.VL.MaskStore(first + index, FirstLanes128Single(count), value);
            }
            else
            {
                Avx.MaskStore(first + index, FirstLanes128Single(count), value);
            }
        }
    }

    private static Vector128<float> LoadEach128(ref readonly float source, nint index, nint count, float fill)
    {
        Vector128<float> result = Vector128.Create(fill);
        for (int lane = 0; lane < Math.Min(count, SingleLanes128); lane++)
        {
            result = result.WithElement(lane, Unsafe.Add(ref Unsafe.AsRef(in source), index + lane));
        }

        return result;
    }

    private static void StoreEach128(Vector128<float> value, ref float destination, nint index, nint count)
    {
        for (int lane = 0; lane < Math.Min(count, SingleLanes128); lane++)
        {
            Unsafe.Add(ref destination, index + lane) = value.GetElement(lane);
        }
    }
}
