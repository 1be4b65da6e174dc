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
    private Vector128<float> Rounder { get; init; }

    private Vector128<float> Eighths { get; init; }

    private Vector128<float> StepHigh { get; init; }

    private Vector128<float> StepLow { get; init; }

    private Vector128<float> Quartic { get; init; }

    private Vector128<float> Cubic { get; init; }

    private Vector128<float> Quadratic { get; init; }

    private Vector128<float> Cut { get; init; }

    /// <summary>Puts the numbers into vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleExp128 Create() => new()
    {
        Rounder = Vector128.Create(Constants.Rounder),
        Eighths = Vector128.Create(Constants.EighthsPerNeper),
        StepHigh = Vector128.Create(Constants.MinusStepHigh),
        StepLow = Vector128.Create(Constants.MinusStepLow),
        Quartic = Vector128.Create(Constants.Quartic),
        Cubic = Vector128.Create(Constants.Cubic),
        Quadratic = Vector128.Create(Constants.Quadratic),
        Cut = Vector128.Create(Constants.Cut),
    };

    /// <summary>exp(d + error - low) * 2^<see cref="VectorMath.SingleExpBias"/>.</summary>
    /// <param name="d">The argument, rounded.</param>
    /// <param name="error">What that left over.</param>
    /// <param name="low">What is subtracted from it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Of(Vector128<float> d, Vector128<float> error, Vector128<float> low)
    {
        Vector128<float> t = Vector128.FusedMultiplyAdd(d, Eighths, Rounder);
        Vector128<float> k = t - Rounder;
        Vector128<int> index = t.AsInt32();

        // The first product is exact; all that is small is gathered before it is added to r with one rounding.
        Vector128<float> r = Vector128.FusedMultiplyAdd(k, StepHigh, d);
        Vector128<float> small = Vector128.FusedMultiplyAdd(k, StepLow, error);
        r += small + (VectorMath.ExpTableLow(index) - low);

        Vector128<float> q = Vector128.FusedMultiplyAdd(r, Quartic, Cubic);
        q = Vector128.FusedMultiplyAdd(q, r, Quadratic);
        Vector128<float> p = Vector128.FusedMultiplyAdd(r * r, q, r);

        Vector128<float> scale = (VectorMath.ExpTableHigh(index) + (index << 20)).AsSingle();
        return VectorMath.ZeroBelow(Cut, d, Vector128.FusedMultiplyAdd(scale, p, scale));
    }
}
