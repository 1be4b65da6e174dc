using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// How far a class lies below the maximum of its row, max - x, plain or weighted, for rows that are lanes: the terms of
/// <see cref="SingleGapSum512"/> and <see cref="DoubleGapSum512"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RowGap
{
    /// <summary>The gap of a class, exact to double precision.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows512 Of(Vector512<float> max, Vector512<float> x) =>
        SingleRows512.Widen(max) - SingleRows512.Widen(x);

    /// <summary>The weighted gap of a class.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    /// <param name="weight">The weight of the class; 0 leaves out an infinite gap too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows512 Of(Vector512<float> max, Vector512<float> x, double weight) =>
        weight == 0 ? SingleRows512.Create(0) : Of(max, x) * weight;

    /// <summary>The gap of a class, divided by the unit of <see cref="DoubleGapSum512"/>.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows512 Of(Vector512<double> max, Vector512<double> x) => WideRows512.Widen(Gap(max, x));

    /// <summary>The weighted gap of a class, divided by the unit of <see cref="DoubleGapSum512"/>.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    /// <param name="weight">The weight of the class; 0 leaves out an infinite gap too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows512 Of(Vector512<double> max, Vector512<double> x, double weight) =>
        WideRows512.Widen(weight == 0 ? Vector512<double>.Zero : Gap(max, x) * weight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Gap(Vector512<double> max, Vector512<double> x) =>
        Vector512.FusedMultiplyAdd(
            x, Vector512.Create(-1 / DoubleGapSum512.Unit), max * Vector512.Create(1 / DoubleGapSum512.Unit));
}
