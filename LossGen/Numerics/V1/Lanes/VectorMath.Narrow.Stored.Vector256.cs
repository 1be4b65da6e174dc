using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text for 512 bits of this file, and those of elements of 16 bits in memory: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>Loads a vector of floats and widens them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadNarrow256(ref readonly float source, nint index) =>
        Vector256.WidenLower(LoadVector128(in source, index).ToVector256Unsafe());

    /// <summary>Widens the first lanes of a vector of floats and touches no memory beyond them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <param name="count">How many elements there are, in the range of int: none below 0, at most all lanes.</param>
    /// <param name="fill">What the other lanes become, a value of a float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LoadNarrow256(ref readonly float source, nint index, nint count, double fill) =>
        count >= DoubleLanes256 // a branch that is taken until the row ends; a mask would be made for every vector
            ? LoadNarrow256(in source, index)
            : Vector256.WidenLower(LoadPartial128(in source, index, count, (float)fill).ToVector256Unsafe());

    /// <summary>Rounds the first lanes to float, stores them as floats and touches no memory beyond them.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="count">How many lanes to store, in the range of int: none below 0, at most all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNarrowPartial(Vector256<double> value, ref float destination, nint index, nint count)
    {
        Vector128<float> narrow = Vector128.Narrow(value.GetLower(), value.GetUpper());
        if (count >= DoubleLanes256)
        {
            StoreVector(narrow, ref destination, index);
        }
        else
        {
            StorePartial(narrow, ref destination, index, count);
        }
    }
}
