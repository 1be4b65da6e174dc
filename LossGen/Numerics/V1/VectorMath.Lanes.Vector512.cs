using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>The largest lane; any lane where one is NaN.</summary>
    /// <param name="value">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOfLanes(Vector512<float> value) => MaxOfLanes(Vector256.MaxNative(value.GetLower(), value.GetUpper()));

    /// <summary>The vector with the lanes from a number on replaced.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">How many lanes are kept, in the range of int.</param>
    /// <param name="fill">What the other lanes become.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FillLanes(Vector512<float> value, nint count, Vector512<float> fill) =>
        Vector512.ConditionalSelect(
            Vector512.LessThan(Vector512<int>.Indices, Vector512.Create((int)count)).AsSingle(), value, fill);

    /// <summary>The largest lane; any lane where one is NaN.</summary>
    /// <param name="value">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxOfLanes(Vector512<double> value) => MaxOfLanes(Vector256.MaxNative(value.GetLower(), value.GetUpper()));

    /// <summary>The vector with the lanes from a number on replaced.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">How many lanes are kept, in the range of int.</param>
    /// <param name="fill">What the other lanes become.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FillLanes(Vector512<double> value, nint count, Vector512<double> fill) =>
        Vector512.ConditionalSelect(
            Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)count)).AsDouble(), value, fill);

    /// <summary>One value in the lanes of rows whose target is a class, another in the others.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="target">What rows with this target get.</param>
    /// <param name="other">What the others get.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> AtTarget(
        Vector512<int> y, int c, Vector512<float> target, Vector512<float> other) =>
        Vector512.ConditionalSelect(Vector512.Equals(y, Vector512.Create(c)).AsSingle(), target, other);

    /// <summary>One value in the lanes of rows whose target is a class, another in the others.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="target">What rows with this target get.</param>
    /// <param name="other">What the others get.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> AtTarget(
        Vector512<long> y, int c, Vector512<double> target, Vector512<double> other) =>
        Vector512.ConditionalSelect(Vector512.Equals(y, Vector512.Create((long)c)).AsDouble(), target, other);

    /// <summary>Takes over what a class has in the lanes of rows whose target it is.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="e">The exponential of the class.</param>
    /// <param name="ey">The exponential of the target.</param>
    /// <param name="x">The logit of the class.</param>
    /// <param name="xy">The logit of the target.</param>
    /// <returns>The exponential where it is not the target's, and 0 where it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TakeTarget(
        Vector512<int> y, int c, Vector512<float> e, ref Vector512<float> ey, Vector512<float> x, ref Vector512<float> xy)
    {
        Vector512<float> isTarget = Vector512.Equals(y, Vector512.Create(c)).AsSingle();
        ey = Vector512.ConditionalSelect(isTarget, e, ey);
        xy = Vector512.ConditionalSelect(isTarget, x, xy);
        return Vector512.ConditionalSelect(isTarget, Vector512<float>.Zero, e);
    }

    /// <inheritdoc cref="TakeTarget(Vector512{int}, int, Vector512{float}, ref Vector512{float}, Vector512{float}, ref Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TakeTarget(
        Vector512<int> y, int c, Vector512<float> e, ref Vector512<float> ey)
    {
        Vector512<float> isTarget = Vector512.Equals(y, Vector512.Create(c)).AsSingle();
        ey = Vector512.ConditionalSelect(isTarget, e, ey);
        return Vector512.ConditionalSelect(isTarget, Vector512<float>.Zero, e);
    }

    /// <inheritdoc cref="TakeTarget(Vector512{int}, int, Vector512{float}, ref Vector512{float}, Vector512{float}, ref Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> TakeTarget(
        Vector512<long> y, int c, Vector512<double> e, ref Vector512<double> ey, Vector512<double> x, ref Vector512<double> xy)
    {
        Vector512<double> isTarget = Vector512.Equals(y, Vector512.Create((long)c)).AsDouble();
        ey = Vector512.ConditionalSelect(isTarget, e, ey);
        xy = Vector512.ConditionalSelect(isTarget, x, xy);
        return Vector512.ConditionalSelect(isTarget, Vector512<double>.Zero, e);
    }

    /// <inheritdoc cref="TakeTarget(Vector512{int}, int, Vector512{float}, ref Vector512{float}, Vector512{float}, ref Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> TakeTarget(
        Vector512<long> y, int c, Vector512<double> e, ref Vector512<double> ey)
    {
        Vector512<double> isTarget = Vector512.Equals(y, Vector512.Create((long)c)).AsDouble();
        ey = Vector512.ConditionalSelect(isTarget, e, ey);
        return Vector512.ConditionalSelect(isTarget, Vector512<double>.Zero, e);
    }
}
