using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="DoubleGapSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DoubleGapSum256
{
    private Vector256<double> lowerHi;
    private Vector256<double> lowerLo;
    private Vector256<double> upperHi;
    private Vector256<double> upperLo;

    /// <summary>Adds the gaps from the maximum, in every lane of max, to the logits x0, x1 and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector256<double> max, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2,
        Vector256<double> x3)
    {
        Vector256<double> top = max * Vector256.Create(1 / DoubleGapSum512.Unit);
        CompensatedLaneFold.Add(ref lowerHi, ref lowerLo, Gap(top, x0));
        CompensatedLaneFold.Add(ref upperHi, ref upperLo, Gap(top, x1));
        CompensatedLaneFold.Add(ref lowerHi, ref lowerLo, Gap(top, x2));
        CompensatedLaneFold.Add(ref upperHi, ref upperLo, Gap(top, x3));
    }

    /// <summary>The same with weights w0, w1 and so on; a weight of 0 leaves out an infinite gap too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector256<double> max, Vector256<double> x0, Vector256<double> x1, Vector256<double> x2,
        Vector256<double> x3, Vector256<double> w0, Vector256<double> w1, Vector256<double> w2,
        Vector256<double> w3)
    {
        Vector256<double> top = max * Vector256.Create(1 / DoubleGapSum512.Unit);
        CompensatedLaneFold.Add(ref lowerHi, ref lowerLo, Gap(top, x0, w0));
        CompensatedLaneFold.Add(ref upperHi, ref upperLo, Gap(top, x1, w1));
        CompensatedLaneFold.Add(ref lowerHi, ref lowerLo, Gap(top, x2, w2));
        CompensatedLaneFold.Add(ref upperHi, ref upperLo, Gap(top, x3, w3));
    }

    /// <summary>Adds shares u0, u1 and so on of a soft target, in the unit of the gaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddShares(
        Vector256<double> u0, Vector256<double> u1, Vector256<double> u2, Vector256<double> u3)
    {
        Vector256<double> perUnit = Vector256.Create(1 / DoubleGapSum512.Unit);
        CompensatedLaneFold.Add(ref lowerHi, ref lowerLo, u0 * perUnit);
        CompensatedLaneFold.Add(ref upperHi, ref upperLo, u1 * perUnit);
        CompensatedLaneFold.Add(ref lowerHi, ref lowerLo, u2 * perUnit);
        CompensatedLaneFold.Add(ref upperHi, ref upperLo, u3 * perUnit);
    }

    /// <summary>Folds the eight lanes by halves.</summary>
    /// <returns>The sum of the gaps, divided by the unit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly WideDouble Total() => CompensatedLaneFold.Total(lowerHi, lowerLo, upperHi, upperLo);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Gap(Vector256<double> top, Vector256<double> x) =>
        Vector256.FusedMultiplyAdd(x, Vector256.Create(-1 / DoubleGapSum512.Unit), top);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Gap(Vector256<double> top, Vector256<double> x, Vector256<double> weight) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(weight, Vector256<double>.Zero), Vector256<double>.Zero, Gap(top, x) * weight);
}
