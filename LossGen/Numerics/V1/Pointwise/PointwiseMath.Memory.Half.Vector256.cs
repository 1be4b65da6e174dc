using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class PointwiseMath
{
    /// <summary>Loads a vector of halves, or what is left of one, and widens them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <param name="left">How many elements there are from that one on, at least 1.</param>
    /// <returns>The elements, and zeros where there are none; no memory beyond them is touched.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load256(ref readonly Half source, nint index, nint left) =>
        left >= Vector256<float>.Count
            ? VectorMath.LoadHalf256(in source, index)
            : LoadLast256(in source, index, left);

    /// <summary>Rounds a vector to halves and stores it, or what is left of it.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="left">How many elements there are from that one on, at least 1; none beyond is touched.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> value, ref Half destination, nint index, nint left)
    {
        if (left >= Vector256<float>.Count)
        {
            VectorMath.StoreHalf(value, ref destination, index);
        }
        else
        {
            StoreLast(value, ref destination, index, left);
        }
    }

    // Once a call: not worth a place in the loop.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<float> LoadLast256(ref readonly Half source, nint index, nint left) =>
        VectorMath.LoadHalfPartial256(in source, index, left, 0);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void StoreLast(Vector256<float> value, ref Half destination, nint index, nint left) =>
        VectorMath.StoreHalfPartial(value, ref destination, index, left);
}
