using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>exp of a capped logit less the capped maximum, times 2^<see cref="SingleExpBias"/>.</summary>
    /// <param name="x">The capped logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ExpShifted(in Capped<float> x) => ExpBiased(x.High, x.Low, 0f);

    /// <summary>exp of a capped logit less the capped maximum, times 2^<see cref="DoubleExpBias"/>.</summary>
    /// <param name="x">The capped logit.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ExpShifted(in Capped<double> x) => ExpBiased(x.High, x.Low);
}
