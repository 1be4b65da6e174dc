using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

/// <summary>
/// The numbers of the exponential. A loop that is handed them has them in registers; as constants of its body the JIT would load
/// each again in every round.
/// </summary>
internal readonly struct SingleExp256
{
    private Vector256<float> Rounder { get; init; }

    private Vector256<float> Eighths { get; init; }

    private Vector256<float> StepHigh { get; init; }

    private Vector256<float> StepLow { get; init; }

    private Vector256<float> Quartic { get; init; }

    private Vector256<float> Cubic { get; init; }

    private Vector256<float> Quadratic { get; init; }

    private Vector256<float> Cut { get; init; }

    /// <summary>Puts the numbers into vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleExp256 Create() => new()
    {
        Rounder = Vector256.Create(Constants.Rounder),
        Eighths = Vector256.Create(Constants.EighthsPerNeper),
        StepHigh = Vector256.Create(Constants.MinusStepHigh),
        StepLow = Vector256.Create(Constants.MinusStepLow),
        Quartic = Vector256.Create(Constants.Quartic),
        Cubic = Vector256.Create(Constants.Cubic),
        Quadratic = Vector256.Create(Constants.Quadratic),
        Cut = Vector256.Create(Constants.Cut),
    };

    /// <summary>exp(d + error - low) * 2^<see cref="VectorMath.SingleExpBias"/>.</summary>
    /// <param name="d">The argument, rounded.</param>
    /// <param name="error">What that left over.</param>
    /// <param name="low">What is subtracted from it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Of(Vector256<float> d, Vector256<float> error, Vector256<float> low)
    {
        Vector256<float> t = Vector256.FusedMultiplyAdd(d, Eighths, Rounder);
        Vector256<float> k = t - Rounder;
        Vector256<int> index = t.AsInt32();

        // The first product is exact; all that is small is gathered before it is added to r with one rounding.
        Vector256<float> r = Vector256.FusedMultiplyAdd(k, StepHigh, d);
        Vector256<float> small = Vector256.FusedMultiplyAdd(k, StepLow, error);
        r += small + (VectorMath.ExpTableLow(index) - low);

        Vector256<float> q = Vector256.FusedMultiplyAdd(r, Quartic, Cubic);
        q = Vector256.FusedMultiplyAdd(q, r, Quadratic);
        Vector256<float> p = Vector256.FusedMultiplyAdd(r * r, q, r);

        Vector256<float> scale = (VectorMath.ExpTableHigh(index) + (index << 20)).AsSingle();
        return VectorMath.ZeroBelow(Cut, d, Vector256.FusedMultiplyAdd(scale, p, scale));
    }
}
