using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>The largest lane; any lane where one is NaN.</summary>
    /// <param name="value">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOfLanes(Vector256<float> value) => MaxOfLanes(Vector128.MaxNative(value.GetLower(), value.GetUpper()));

    /// <summary>The vector with the lanes from a number on replaced.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">How many lanes are kept, in the range of int.</param>
    /// <param name="fill">What the other lanes become.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FillLanes(Vector256<float> value, nint count, Vector256<float> fill) =>
        Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256<int>.Indices, Vector256.Create((int)count)).AsSingle(), value, fill);

    /// <summary>The largest lane; any lane where one is NaN.</summary>
    /// <param name="value">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxOfLanes(Vector256<double> value) => MaxOfLanes(Vector128.MaxNative(value.GetLower(), value.GetUpper()));

    /// <summary>The vector with the lanes from a number on replaced.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">How many lanes are kept, in the range of int.</param>
    /// <param name="fill">What the other lanes become.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> FillLanes(Vector256<double> value, nint count, Vector256<double> fill) =>
        Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)count)).AsDouble(), value, fill);

    /// <summary>One value in the lanes of rows whose target is a class, another in the others.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="target">What rows with this target get.</param>
    /// <param name="other">What the others get.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AtTarget(
        Vector256<int> y, int c, Vector256<float> target, Vector256<float> other) =>
        Vector256.ConditionalSelect(Vector256.Equals(y, Vector256.Create(c)).AsSingle(), target, other);

    /// <summary>One value in the lanes of rows whose target is a class, another in the others.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="target">What rows with this target get.</param>
    /// <param name="other">What the others get.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> AtTarget(
        Vector256<long> y, int c, Vector256<double> target, Vector256<double> other) =>
        Vector256.ConditionalSelect(Vector256.Equals(y, Vector256.Create((long)c)).AsDouble(), target, other);

    /// <summary>Takes over what a class has in the lanes of rows whose target it is.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="e">The exponential of the class.</param>
    /// <param name="ey">The exponential of the target.</param>
    /// <param name="x">The logit of the class.</param>
    /// <param name="xy">The logit of the target.</param>
    /// <returns>The exponential where it is not the target's, and 0 where it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TakeTarget(
        Vector256<int> y, int c, Vector256<float> e, ref Vector256<float> ey, Vector256<float> x, ref Vector256<float> xy)
    {
        Vector256<float> isTarget = Vector256.Equals(y, Vector256.Create(c)).AsSingle();
        ey = Vector256.ConditionalSelect(isTarget, e, ey);
        xy = Vector256.ConditionalSelect(isTarget, x, xy);
        return Vector256.ConditionalSelect(isTarget, Vector256<float>.Zero, e);
    }

    /// <inheritdoc cref="TakeTarget(Vector256{int}, int, Vector256{float}, ref Vector256{float}, Vector256{float}, ref Vector256{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TakeTarget(
        Vector256<int> y, int c, Vector256<float> e, ref Vector256<float> ey)
    {
        Vector256<float> isTarget = Vector256.Equals(y, Vector256.Create(c)).AsSingle();
        ey = Vector256.ConditionalSelect(isTarget, e, ey);
        return Vector256.ConditionalSelect(isTarget, Vector256<float>.Zero, e);
    }

    /// <inheritdoc cref="TakeTarget(Vector256{int}, int, Vector256{float}, ref Vector256{float}, Vector256{float}, ref Vector256{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> TakeTarget(
        Vector256<long> y, int c, Vector256<double> e, ref Vector256<double> ey, Vector256<double> x, ref Vector256<double> xy)
    {
        Vector256<double> isTarget = Vector256.Equals(y, Vector256.Create((long)c)).AsDouble();
        ey = Vector256.ConditionalSelect(isTarget, e, ey);
        xy = Vector256.ConditionalSelect(isTarget, x, xy);
        return Vector256.ConditionalSelect(isTarget, Vector256<double>.Zero, e);
    }

    /// <inheritdoc cref="TakeTarget(Vector256{int}, int, Vector256{float}, ref Vector256{float}, Vector256{float}, ref Vector256{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> TakeTarget(
        Vector256<long> y, int c, Vector256<double> e, ref Vector256<double> ey)
    {
        Vector256<double> isTarget = Vector256.Equals(y, Vector256.Create((long)c)).AsDouble();
        ey = Vector256.ConditionalSelect(isTarget, e, ey);
        return Vector256.ConditionalSelect(isTarget, Vector256<double>.Zero, e);
    }
}
