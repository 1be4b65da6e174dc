using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>Loads 8 floats and widens them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadNarrow512(ref readonly float source, nint index) =>
        LoadNarrow512(in source, index, 8, 0);

    /// <summary>Loads 8 halves and widens them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadNarrow512(ref readonly Half source, nint index) =>
        LoadNarrow512(in source, index, 8, 0);

    /// <summary>Widens the first lanes of a vector of floats and touches no memory beyond them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <param name="count">How many elements there are, in the range of int; any number, 8 is all lanes.</param>
    /// <param name="fill">What the other lanes become, a value of a float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadNarrow512(ref readonly float source, nint index, nint count, double fill) =>
        Vector512.WidenLower(LoadPartial256(in source, index, nint.Min(count, 8), (float)fill).ToVector512Unsafe());

    /// <summary>Widens the first lanes of a vector of halves and touches no memory beyond them.</summary>
    /// <param name="source">Where index 0 is.</param>
    /// <param name="index">The element that goes to lane 0.</param>
    /// <param name="count">How many elements there are, in the range of int; any number, 8 is all lanes.</param>
    /// <param name="fill">What the other lanes become, a value of a float.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadNarrow512(ref readonly Half source, nint index, nint count, double fill) =>
        Vector512.WidenLower(LoadHalfPartial256(in source, index, nint.Min(count, 8), (float)fill).ToVector512Unsafe());

    /// <summary>Rounds the first lanes to floats, stores them and touches no memory beyond them.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="count">How many lanes to store, in the range of int; any number, 8 is all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNarrowPartial(Vector512<double> value, ref float destination, nint index, nint count) =>
        StorePartial(Vector256.Narrow(value.GetLower(), value.GetUpper()), ref destination, index, nint.Min(count, 8));

    /// <summary>Rounds the first lanes to floats and these to halves, stores them and touches no memory beyond them.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="destination">Where index 0 is.</param>
    /// <param name="index">Where lane 0 goes.</param>
    /// <param name="count">How many lanes to store, in the range of int; any number, 8 is all lanes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreNarrowPartial(Vector512<double> value, ref Half destination, nint index, nint count) =>
        StoreHalfPartial(Vector256.Narrow(value.GetLower(), value.GetUpper()), ref destination, index, nint.Min(count, 8));
}
