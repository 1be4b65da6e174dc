using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>The largest lane; any lane where one is NaN.</summary>
    /// <param name="value">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MaxOfLanes(Vector128<float> value) => 
        float.MaxNative(
            float.MaxNative(value.GetElement(0), value.GetElement(2)),
            float.MaxNative(value.GetElement(1), value.GetElement(3)));

    /// <summary>The vector with the lanes from a number on replaced.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">How many lanes are kept, in the range of int.</param>
    /// <param name="fill">What the other lanes become.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FillLanes(Vector128<float> value, nint count, Vector128<float> fill) =>
        Vector128.ConditionalSelect(
            Vector128.LessThan(Vector128<int>.Indices, Vector128.Create((int)count)).AsSingle(), value, fill);

    /// <summary>The largest lane; any lane where one is NaN.</summary>
    /// <param name="value">The vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MaxOfLanes(Vector128<double> value) => double.MaxNative(value.GetElement(0), value.GetElement(1));

    /// <summary>The vector with the lanes from a number on replaced.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="count">How many lanes are kept, in the range of int.</param>
    /// <param name="fill">What the other lanes become.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> FillLanes(Vector128<double> value, nint count, Vector128<double> fill) =>
        Vector128.ConditionalSelect(
            Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)count)).AsDouble(), value, fill);

    /// <summary>One value in the lanes of rows whose target is a class, another in the others.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="target">What rows with this target get.</param>
    /// <param name="other">What the others get.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> AtTarget(
        Vector128<int> y, int c, Vector128<float> target, Vector128<float> other) =>
        Vector128.ConditionalSelect(Vector128.Equals(y, Vector128.Create(c)).AsSingle(), target, other);

    /// <summary>One value in the lanes of rows whose target is a class, another in the others.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="target">What rows with this target get.</param>
    /// <param name="other">What the others get.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> AtTarget(
        Vector128<long> y, int c, Vector128<double> target, Vector128<double> other) =>
        Vector128.ConditionalSelect(Vector128.Equals(y, Vector128.Create((long)c)).AsDouble(), target, other);

    /// <summary>Takes over what a class has in the lanes of rows whose target it is.</summary>
    /// <param name="y">The target of each row.</param>
    /// <param name="c">The class.</param>
    /// <param name="e">The exponential of the class.</param>
    /// <param name="ey">The exponential of the target.</param>
    /// <param name="x">The logit of the class.</param>
    /// <param name="xy">The logit of the target.</param>
    /// <returns>The exponential where it is not the target's, and 0 where it is.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> TakeTarget(
        Vector128<int> y, int c, Vector128<float> e, ref Vector128<float> ey, Vector128<float> x, ref Vector128<float> xy)
    {
        Vector128<float> isTarget = Vector128.Equals(y, Vector128.Create(c)).AsSingle();
        ey = Vector128.ConditionalSelect(isTarget, e, ey);
        xy = Vector128.ConditionalSelect(isTarget, x, xy);
        return Vector128.ConditionalSelect(isTarget, Vector128<float>.Zero, e);
    }

    /// <inheritdoc cref="TakeTarget(Vector128{int}, int, Vector128{float}, ref Vector128{float}, Vector128{float}, ref Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> TakeTarget(
        Vector128<int> y, int c, Vector128<float> e, ref Vector128<float> ey)
    {
        Vector128<float> isTarget = Vector128.Equals(y, Vector128.Create(c)).AsSingle();
        ey = Vector128.ConditionalSelect(isTarget, e, ey);
        return Vector128.ConditionalSelect(isTarget, Vector128<float>.Zero, e);
    }

    /// <inheritdoc cref="TakeTarget(Vector128{int}, int, Vector128{float}, ref Vector128{float}, Vector128{float}, ref Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> TakeTarget(
        Vector128<long> y, int c, Vector128<double> e, ref Vector128<double> ey, Vector128<double> x, ref Vector128<double> xy)
    {
        Vector128<double> isTarget = Vector128.Equals(y, Vector128.Create((long)c)).AsDouble();
        ey = Vector128.ConditionalSelect(isTarget, e, ey);
        xy = Vector128.ConditionalSelect(isTarget, x, xy);
        return Vector128.ConditionalSelect(isTarget, Vector128<double>.Zero, e);
    }

    /// <inheritdoc cref="TakeTarget(Vector128{int}, int, Vector128{float}, ref Vector128{float}, Vector128{float}, ref Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> TakeTarget(
        Vector128<long> y, int c, Vector128<double> e, ref Vector128<double> ey)
    {
        Vector128<double> isTarget = Vector128.Equals(y, Vector128.Create((long)c)).AsDouble();
        ey = Vector128.ConditionalSelect(isTarget, e, ey);
        return Vector128.ConditionalSelect(isTarget, Vector128<double>.Zero, e);
    }
}
