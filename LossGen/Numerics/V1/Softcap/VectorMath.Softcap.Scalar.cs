using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>exp of a capped logit less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The capped logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpShifted(in SingleCapped x) => ExpBiased(x.High, x.Low, 0f);

    /// <summary>exp of a capped logit less the capped maximum, times 2^<see cref="DoubleExpBias"/>.</summary>
    /// <param name="x">The capped logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpShifted(in DoubleCapped x) => ExpBiased(x.High, x.Low);

    private static SingleCapped First(in SingleCapped128 x) =>
        new(x.High.ToScalar(), x.Low.ToScalar(), x.SlopeLower.ToScalar());

    private static DoubleCapped First(in DoubleCapped128 x) =>
        new(x.High.ToScalar(), x.Low.ToScalar(), x.Slope.ToScalar(), x.SlopeLow.ToScalar());

    private static SingleCapped128 InLanes(in SingleCapped x) => new(
        Vector128.Create(x.High), Vector128.Create(x.Low), Vector128.Create(x.Slope), Vector128.Create(x.Slope));

    private static DoubleCapped128 InLanes(in DoubleCapped x) => new(
        Vector128.Create(x.High), Vector128.Create(x.Low), Vector128.Create(x.Slope), Vector128.Create(x.SlopeLow));
}
