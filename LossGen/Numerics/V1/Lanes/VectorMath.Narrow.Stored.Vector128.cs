using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the texts for elements of 16 bits in memory of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>Loads a vector of floats and widens them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadNarrow128(ref readonly float source, nint index) =>
        LoadNarrow128(in source, index, DoubleLanes128, 0);

    /// <summary>Widens the first lanes of a vector of floats and touches no memory beyond them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <param name="count">How many elements there are, in the range of int: none below 0, at most all lanes.</param>
    /// <param name="fill">What the other lanes become, a value of a float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> LoadNarrow128(ref readonly float source, nint index, nint count, double fill) =>
        Vector128.WidenLower(LoadPartial128(in source, index, nint.Min(count, DoubleLanes128), (float)fill));

    /// <summary>Rounds the first lanes to float, stores them as floats and touches no memory beyond them.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="count">How many lanes to store, in the range of int: none below 0, at most all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNarrowPartial(Vector128<double> value, ref float destination, nint index, nint count) =>
        StorePartial(Vector128.Narrow(value, value), ref destination, index, nint.Min(count, DoubleLanes128));
}
