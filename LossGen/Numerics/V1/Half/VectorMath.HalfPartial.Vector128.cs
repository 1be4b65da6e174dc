using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text of bfloat16 of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>Widens the first lanes of a vector and touches no memory beyond them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <param name="count">How many elements there are, in the range of int: none below 0, at most all lanes.</param>
    /// <param name="fill">What the other lanes become.</param>
    /// <returns>source[index], ..., source[index + count - 1], fill, ...</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> LoadHalfPartial128(ref readonly Half source, nint index, nint count, float fill)
    {
        Vector128<ushort> stored = Vector128.CreateScalarUnsafe(LoadFour(in source, index, count)).AsUInt16();
        return Vector128.ConditionalSelect(FirstLanes128Single(count), WidenHalf128(stored), Vector128.Create(fill));
    }

    /// <summary>Rounds the first lanes to halves, stores them and touches no memory beyond them.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="count">How many lanes to store, in the range of int: none below 0, at most all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreHalfPartial(Vector128<float> value, ref Half destination, nint index, nint count)
    {
        if (count >= SingleLanes128)
        {
            StoreHalf(value, ref destination, index);
            return;
        }

        StoreFour(NarrowToHalf(value).AsUInt64().ToScalar(), ref destination, index, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreFour(ulong four, ref Half destination, nint index, nint count)
    {
        for (nint lane = 0; lane < count; lane++)
        {
            Unsafe.Add(ref HalfAsUInt16(in destination), index + lane) = (ushort)(four >> (int)(16 * lane));
        }
    }

    // Up to four halves in the low lanes of a word; lane by lane, for x86 has no masked load of words before AVX-512.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong LoadFour(ref readonly Half source, nint index, nint count)
    {
        ulong four = 0;
        for (nint lane = 0; lane < nint.Min(count, SingleLanes128); lane++)
        {
            four |= (ulong)Unsafe.Add(ref HalfAsUInt16(in source), index + lane) << (int)(16 * lane);
        }

        return four;
    }
}
