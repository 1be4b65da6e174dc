using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class RowGap
{
    /// <summary>The gap of a class, exact to double precision.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 Of(Vector128<float> max, Vector128<float> x) =>
        SingleRows128.Widen(max) - SingleRows128.Widen(x);

    /// <summary>The weighted gap of a class.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    /// <param name="weight">The weight of the class; 0 leaves out an infinite gap too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 Of(Vector128<float> max, Vector128<float> x, double weight) =>
        weight == 0 ? SingleRows128.Create(0) : Of(max, x) * weight;

    /// <summary>The gap of a class, divided by the unit of <see cref="DoubleGapSum512"/>.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 Of(Vector128<double> max, Vector128<double> x) => WideRows128.Widen(Gap(max, x));

    /// <summary>The weighted gap of a class, divided by the unit of <see cref="DoubleGapSum512"/>.</summary>
    /// <param name="max">The maximum of every row.</param>
    /// <param name="x">The logit of every row.</param>
    /// <param name="weight">The weight of the class; 0 leaves out an infinite gap too.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 Of(Vector128<double> max, Vector128<double> x, double weight) =>
        WideRows128.Widen(weight == 0 ? Vector128<double>.Zero : Gap(max, x) * weight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Gap(Vector128<double> max, Vector128<double> x) =>
        Vector128.FusedMultiplyAdd(
            x, Vector128.Create(-1 / DoubleGapSum512.Unit), max * Vector128.Create(1 / DoubleGapSum512.Unit));
}
