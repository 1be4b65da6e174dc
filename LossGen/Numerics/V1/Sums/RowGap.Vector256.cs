using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class RowGap
{
    /// <summary>The gap of a class, exact to double precision.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 Of(Vector256<float> max, Vector256<float> x) =>
        SingleRows256.Widen(max) - SingleRows256.Widen(x);

    /// <summary>The weighted gap of a class.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    /// <param name="weight">The weight of the class; 0 leaves out an infinite gap too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 Of(Vector256<float> max, Vector256<float> x, double weight) =>
        weight == 0 ? SingleRows256.Create(0) : Of(max, x) * weight;

    /// <summary>The gap of a class, divided by the unit of <see cref="DoubleGapSum512"/>.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 Of(Vector256<double> max, Vector256<double> x) => WideRows256.Widen(Gap(max, x));

    /// <summary>The weighted gap of a class, divided by the unit of <see cref="DoubleGapSum512"/>.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    /// <param name="weight">The weight of the class; 0 leaves out an infinite gap too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 Of(Vector256<double> max, Vector256<double> x, double weight) =>
        WideRows256.Widen(weight == 0 ? Vector256<double>.Zero : Gap(max, x) * weight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Gap(Vector256<double> max, Vector256<double> x) =>
        Vector256.FusedMultiplyAdd(
            x, Vector256.Create(-1 / DoubleGapSum512.Unit), max * Vector256.Create(1 / DoubleGapSum512.Unit));
}
