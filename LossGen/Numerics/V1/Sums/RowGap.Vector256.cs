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

    /// <summary>The gap of a class, weighted by a number of every row.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    /// <param name="weight">The weights; 0 leaves out an infinite gap too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 Of(Vector256<float> max, Vector256<float> x, Vector256<float> weight) =>
        SingleRows256.Widen(weight) * Of(max, Vector256.ConditionalSelect(
            Vector256.Equals(weight, Vector256<float>.Zero), max, x));

    /// <summary>The share of a class in a soft target.</summary>
    /// <param name="share">The share of every row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 Share(Vector256<float> share) => SingleRows256.Widen(share);

    /// <summary>Sums of gaps with the sign changed: of a maximum of 0, sums of the logits.</summary>
    /// <param name="gaps">The sums of gaps.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 Opposite(SingleRows256 gaps) => -gaps;

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

    /// <summary>The gap of a class, weighted by a number of every row and divided by the unit.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    /// <param name="weight">The weights; 0 leaves out an infinite gap too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 Of(Vector256<double> max, Vector256<double> x, Vector256<double> weight) =>
        WideRows256.Widen(Vector256.AndNot(
            Gap(max, x) * weight, Vector256.Equals(weight, Vector256<double>.Zero)));

    /// <summary>The share of a class in a soft target, divided by the unit.</summary>
    /// <param name="share">The share of every row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 Share(Vector256<double> share) =>
        WideRows256.Widen(share * Vector256.Create(1 / DoubleGapSum512.Unit));

    /// <summary>Sums of gaps, in the unit of <see cref="DoubleGapSum512"/>, with the sign changed.</summary>
    /// <param name="gaps">The sums of gaps, divided by the unit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 Opposite(WideRows256 gaps) => -gaps * DoubleGapSum512.Unit;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Gap(Vector256<double> max, Vector256<double> x) =>
        Vector256.FusedMultiplyAdd(
            x, Vector256.Create(-1 / DoubleGapSum512.Unit), max * Vector256.Create(1 / DoubleGapSum512.Unit));
}
