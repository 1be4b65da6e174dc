using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

/// <summary>
/// The numbers of the exponential. A loop that is handed them has them in registers; as constants of its body the JIT would load
/// each again in every round.
/// </summary>
internal readonly struct SingleExp512
{
    // Fields, not properties: each access would count against what the JIT inlines into a pass.
    private readonly Vector512<float> rounder;
    private readonly Vector512<float> eighths;
    private readonly Vector512<float> stepHigh;
    private readonly Vector512<float> stepLow;
    private readonly Vector512<float> quartic;
    private readonly Vector512<float> cubic;
    private readonly Vector512<float> quadratic;
    private readonly Vector512<float> cut;

    /// <summary>Puts the numbers into vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SingleExp512()
    {
        rounder = Vector512.Create(Constants.Rounder);
        eighths = Vector512.Create(Constants.EighthsPerNeper);
        stepHigh = Vector512.Create(Constants.MinusStepHigh);
        stepLow = Vector512.Create(Constants.MinusStepLow);
        quartic = Vector512.Create(Constants.Quartic);
        cubic = Vector512.Create(Constants.Cubic);
        quadratic = Vector512.Create(Constants.Quadratic);
        cut = Vector512.Create(Constants.Cut);
    }

    /// <summary>exp(d + error - low) * 2^<see cref="VectorMath.SingleExpBias"/>.</summary>
    /// <param name="d">The argument, rounded.</param>
    /// <param name="error">What that left over.</param>
    /// <param name="low">What is subtracted from it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Of(Vector512<float> d, Vector512<float> error, Vector512<float> low)
    {
        Vector512<float> t = Vector512.FusedMultiplyAdd(d, eighths, rounder);
        Vector512<float> k = t - rounder;
        Vector512<int> index = t.AsInt32();

        // The first product is exact; all that is small is gathered before it is added to r with one rounding.
        Vector512<float> r = Vector512.FusedMultiplyAdd(k, stepHigh, d);
        Vector512<float> small = Vector512.FusedMultiplyAdd(k, stepLow, error);
        r += small + (VectorMath.ExpTableLow(index) - low);

        Vector512<float> q = Vector512.FusedMultiplyAdd(r, quartic, cubic);
        q = Vector512.FusedMultiplyAdd(q, r, quadratic);
        Vector512<float> p = Vector512.FusedMultiplyAdd(r * r, q, r);

        Vector512<float> scale = (VectorMath.ExpTableHigh(index) + (index << 20)).AsSingle();
        return VectorMath.ZeroBelow(cut, d, Vector512.FusedMultiplyAdd(scale, p, scale));
    }
}
