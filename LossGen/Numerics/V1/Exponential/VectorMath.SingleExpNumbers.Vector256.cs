using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

/// <summary>
/// The numbers of the exponential. A loop that is handed them has them in registers; as constants of its body the JIT
/// would load each again in every round.
/// </summary>
internal readonly struct SingleExp256
{
    // Fields, not properties: each access would count against what the JIT inlines into a pass.
    private readonly Vector256<float> rounder;
    private readonly Vector256<float> eighths;
    private readonly Vector256<float> stepHigh;
    private readonly Vector256<float> stepLow;
    private readonly Vector256<float> quartic;
    private readonly Vector256<float> cubic;
    private readonly Vector256<float> quadratic;
    private readonly Vector256<float> cut;

    /// <summary>Puts the numbers into vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SingleExp256()
    {
        rounder = Vector256.Create(Constants.Rounder);
        eighths = Vector256.Create(Constants.EighthsPerNeper);
        stepHigh = Vector256.Create(Constants.MinusStepHigh);
        stepLow = Vector256.Create(Constants.MinusStepLow);
        quartic = Vector256.Create(Constants.Quartic);
        cubic = Vector256.Create(Constants.Cubic);
        quadratic = Vector256.Create(Constants.Quadratic);
        cut = Vector256.Create(Constants.Cut);
    }

    /// <summary>exp(d + error - low) * 2^<see cref="VectorMath.SingleExpBias"/>.</summary>
    /// <param name="d">The argument, rounded.</param>
    /// <param name="error">What that left over.</param>
    /// <param name="low">What is subtracted from it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Of(Vector256<float> d, Vector256<float> error, Vector256<float> low) =>
        Fma.IsSupported || AdvSimd.IsSupported
            ? OfFused(d, error, low)
            : SingleExpWithoutFma.Of(d, error, low);

    /// <summary>The same, by the multiply-adds that .NET calls functions for where the processor has none.</summary>
    /// <param name="d">The argument, rounded.</param>
    /// <param name="error">What that left over.</param>
    /// <param name="low">What is subtracted from it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Vector256<float> OfFused(Vector256<float> d, Vector256<float> error, Vector256<float> low)
    {
        Vector256<float> t = Vector256.FusedMultiplyAdd(d, eighths, rounder);
        Vector256<float> k = t - rounder;
        Vector256<int> index = t.AsInt32();

        // The first product is exact; all that is small is gathered before it is added to r with one rounding.
        Vector256<float> r = Vector256.FusedMultiplyAdd(k, stepHigh, d);
        Vector256<float> small = Vector256.FusedMultiplyAdd(k, stepLow, error);
        r += small + (VectorMath.ExpTableLow(index) - low);

        Vector256<float> q = Vector256.FusedMultiplyAdd(r, quartic, cubic);
        q = Vector256.FusedMultiplyAdd(q, r, quadratic);
        Vector256<float> p = Vector256.FusedMultiplyAdd(r * r, q, r);

        Vector256<float> scale = (VectorMath.ExpTableHigh(index) + (index << 20)).AsSingle();
        return VectorMath.ZeroBelow(cut, d, Vector256.FusedMultiplyAdd(scale, p, scale));
    }
}
