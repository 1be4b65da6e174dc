using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// Sums how far the logits of a row lie below their maximum, max - x, plain or weighted, for label smoothing. Gaps
/// are computed times 2^-32, so that no sum of finite gaps overflows, and go to compensated lane i mod 8, at every
/// width. The total is to be multiplied by <see cref="Unit"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DoubleGapSum512
{
    /// <summary>What a total is to be multiplied by.</summary>
    public const double Unit = 4294967296;

    private Vector512<double> sumHi;
    private Vector512<double> sumLo;

    /// <summary>Adds the gaps from the maximum, in every lane of max, to the logits x0, x1 and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<double> max, Vector512<double> x0, Vector512<double> x1)
    {
        Vector512<double> top = max * Vector512.Create(1 / Unit);
        CompensatedLaneFold.Add(ref sumHi, ref sumLo, Gap(top, x0));
        CompensatedLaneFold.Add(ref sumHi, ref sumLo, Gap(top, x1));
    }

    /// <summary>The same with weights w0, w1 and so on; a weight of 0 leaves out an infinite gap too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector512<double> max, Vector512<double> x0, Vector512<double> x1, Vector512<double> w0,
        Vector512<double> w1)
    {
        Vector512<double> top = max * Vector512.Create(1 / Unit);
        CompensatedLaneFold.Add(ref sumHi, ref sumLo, Gap(top, x0, w0));
        CompensatedLaneFold.Add(ref sumHi, ref sumLo, Gap(top, x1, w1));
    }

    /// <summary>Adds shares u0, u1 and so on of a soft target, in the unit of the gaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddShares(Vector512<double> u0, Vector512<double> u1)
    {
        Vector512<double> perUnit = Vector512.Create(1 / Unit);
        CompensatedLaneFold.Add(ref sumHi, ref sumLo, u0 * perUnit);
        CompensatedLaneFold.Add(ref sumHi, ref sumLo, u1 * perUnit);
    }

    /// <summary>Folds the eight lanes by halves.</summary>
    /// <returns>The sum of the gaps, divided by the unit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly WideDouble Total() => CompensatedLaneFold.Total(
        sumHi.GetLower(), sumLo.GetLower(), sumHi.GetUpper(), sumLo.GetUpper());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Gap(Vector512<double> top, Vector512<double> x) =>
        Vector512.FusedMultiplyAdd(x, Vector512.Create(-1 / Unit), top);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Gap(Vector512<double> top, Vector512<double> x, Vector512<double> weight) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(weight, Vector512<double>.Zero), Vector512<double>.Zero, Gap(top, x) * weight);
}
