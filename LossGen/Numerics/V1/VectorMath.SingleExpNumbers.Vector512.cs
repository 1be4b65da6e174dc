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
    private Vector512<float> Rounder { get; init; }

    private Vector512<float> Eighths { get; init; }

    private Vector512<float> StepHigh { get; init; }

    private Vector512<float> StepLow { get; init; }

    private Vector512<float> Quartic { get; init; }

    private Vector512<float> Cubic { get; init; }

    private Vector512<float> Quadratic { get; init; }

    private Vector512<float> Cut { get; init; }

    /// <summary>Puts the numbers into vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleExp512 Create() => new()
    {
        Rounder = Vector512.Create(Constants.Rounder),
        Eighths = Vector512.Create(Constants.EighthsPerNeper),
        StepHigh = Vector512.Create(Constants.MinusStepHigh),
        StepLow = Vector512.Create(Constants.MinusStepLow),
        Quartic = Vector512.Create(Constants.Quartic),
        Cubic = Vector512.Create(Constants.Cubic),
        Quadratic = Vector512.Create(Constants.Quadratic),
        Cut = Vector512.Create(Constants.Cut),
    };

    /// <summary>exp(d + error - low) * 2^<see cref="VectorMath.SingleExpBias"/>.</summary>
    /// <param name="d">The argument, rounded.</param>
    /// <param name="error">What that left over.</param>
    /// <param name="low">What is subtracted from it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<float> Of(Vector512<float> d, Vector512<float> error, Vector512<float> low)
    {
        Vector512<float> t = Vector512.FusedMultiplyAdd(d, Eighths, Rounder);
        Vector512<float> k = t - Rounder;
        Vector512<int> index = t.AsInt32();

        // The first product is exact; all that is small is gathered before it is added to r with one rounding.
        Vector512<float> r = Vector512.FusedMultiplyAdd(k, StepHigh, d);
        Vector512<float> small = Vector512.FusedMultiplyAdd(k, StepLow, error);
        r += small + (VectorMath.ExpTableLow(index) - low);

        Vector512<float> q = Vector512.FusedMultiplyAdd(r, Quartic, Cubic);
        q = Vector512.FusedMultiplyAdd(q, r, Quadratic);
        Vector512<float> p = Vector512.FusedMultiplyAdd(r * r, q, r);

        Vector512<float> scale = (VectorMath.ExpTableHigh(index) + (index << 20)).AsSingle();
        return VectorMath.ZeroBelow(Cut, d, Vector512.FusedMultiplyAdd(scale, p, scale));
    }
}
