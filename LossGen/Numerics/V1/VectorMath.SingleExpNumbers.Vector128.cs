using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

/// <summary>
/// The numbers of the exponential. A loop that is handed them has them in registers; as constants of its body the JIT would load
/// each again in every round.
/// </summary>
internal readonly struct SingleExp128
{
    // Fields, not properties: each access would count against what the JIT inlines into a pass.
    private readonly Vector128<float> rounder;
    private readonly Vector128<float> eighths;
    private readonly Vector128<float> stepHigh;
    private readonly Vector128<float> stepLow;
    private readonly Vector128<float> quartic;
    private readonly Vector128<float> cubic;
    private readonly Vector128<float> quadratic;
    private readonly Vector128<float> cut;

    /// <summary>Puts the numbers into vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SingleExp128()
    {
        rounder = Vector128.Create(Constants.Rounder);
        eighths = Vector128.Create(Constants.EighthsPerNeper);
        stepHigh = Vector128.Create(Constants.MinusStepHigh);
        stepLow = Vector128.Create(Constants.MinusStepLow);
        quartic = Vector128.Create(Constants.Quartic);
        cubic = Vector128.Create(Constants.Cubic);
        quadratic = Vector128.Create(Constants.Quadratic);
        cut = Vector128.Create(Constants.Cut);
    }

    /// <summary>exp(d + error - low) * 2^<see cref="VectorMath.SingleExpBias"/>.</summary>
    /// <param name="d">The argument, rounded.</param>
    /// <param name="error">What that left over.</param>
    /// <param name="low">What is subtracted from it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Of(Vector128<float> d, Vector128<float> error, Vector128<float> low)
    {
        Vector128<float> t = Vector128.FusedMultiplyAdd(d, eighths, rounder);
        Vector128<float> k = t - rounder;
        Vector128<int> index = t.AsInt32();

        // The first product is exact; all that is small is gathered before it is added to r with one rounding.
        Vector128<float> r = Vector128.FusedMultiplyAdd(k, stepHigh, d);
        Vector128<float> small = Vector128.FusedMultiplyAdd(k, stepLow, error);
        r += small + (VectorMath.ExpTableLow(index) - low);

        Vector128<float> q = Vector128.FusedMultiplyAdd(r, quartic, cubic);
        q = Vector128.FusedMultiplyAdd(q, r, quadratic);
        Vector128<float> p = Vector128.FusedMultiplyAdd(r * r, q, r);

        Vector128<float> scale = (VectorMath.ExpTableHigh(index) + (index << 20)).AsSingle();
        return VectorMath.ZeroBelow(cut, d, Vector128.FusedMultiplyAdd(scale, p, scale));
    }
}
