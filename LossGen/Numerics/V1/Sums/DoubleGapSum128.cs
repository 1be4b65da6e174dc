using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="DoubleGapSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DoubleGapSum128
{
    private Vector128<double> lanes01Hi;
    private Vector128<double> lanes01Lo;
    private Vector128<double> lanes23Hi;
    private Vector128<double> lanes23Lo;
    private Vector128<double> lanes45Hi;
    private Vector128<double> lanes45Lo;
    private Vector128<double> lanes67Hi;
    private Vector128<double> lanes67Lo;

    /// <summary>Adds the gaps from the maximum, in every lane of max, to the logits x0, x1 and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector128<double> max, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2,
        Vector128<double> x3, Vector128<double> x4, Vector128<double> x5, Vector128<double> x6,
        Vector128<double> x7)
    {
        Vector128<double> top = max * Vector128.Create(1 / DoubleGapSum512.Unit);
        CompensatedLaneFold.Add(ref lanes01Hi, ref lanes01Lo, Gap(top, x0));
        CompensatedLaneFold.Add(ref lanes23Hi, ref lanes23Lo, Gap(top, x1));
        CompensatedLaneFold.Add(ref lanes45Hi, ref lanes45Lo, Gap(top, x2));
        CompensatedLaneFold.Add(ref lanes67Hi, ref lanes67Lo, Gap(top, x3));
        CompensatedLaneFold.Add(ref lanes01Hi, ref lanes01Lo, Gap(top, x4));
        CompensatedLaneFold.Add(ref lanes23Hi, ref lanes23Lo, Gap(top, x5));
        CompensatedLaneFold.Add(ref lanes45Hi, ref lanes45Lo, Gap(top, x6));
        CompensatedLaneFold.Add(ref lanes67Hi, ref lanes67Lo, Gap(top, x7));
    }

    /// <summary>The same with weights w0, w1 and so on; a weight of 0 leaves out an infinite gap too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector128<double> max, Vector128<double> x0, Vector128<double> x1, Vector128<double> x2,
        Vector128<double> x3, Vector128<double> x4, Vector128<double> x5, Vector128<double> x6,
        Vector128<double> x7, Vector128<double> w0, Vector128<double> w1, Vector128<double> w2,
        Vector128<double> w3, Vector128<double> w4, Vector128<double> w5, Vector128<double> w6,
        Vector128<double> w7)
    {
        Vector128<double> top = max * Vector128.Create(1 / DoubleGapSum512.Unit);
        CompensatedLaneFold.Add(ref lanes01Hi, ref lanes01Lo, Gap(top, x0, w0));
        CompensatedLaneFold.Add(ref lanes23Hi, ref lanes23Lo, Gap(top, x1, w1));
        CompensatedLaneFold.Add(ref lanes45Hi, ref lanes45Lo, Gap(top, x2, w2));
        CompensatedLaneFold.Add(ref lanes67Hi, ref lanes67Lo, Gap(top, x3, w3));
        CompensatedLaneFold.Add(ref lanes01Hi, ref lanes01Lo, Gap(top, x4, w4));
        CompensatedLaneFold.Add(ref lanes23Hi, ref lanes23Lo, Gap(top, x5, w5));
        CompensatedLaneFold.Add(ref lanes45Hi, ref lanes45Lo, Gap(top, x6, w6));
        CompensatedLaneFold.Add(ref lanes67Hi, ref lanes67Lo, Gap(top, x7, w7));
    }

    /// <summary>Adds shares u0, u1 and so on of a soft target, in the unit of the gaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddShares(
        Vector128<double> u0, Vector128<double> u1, Vector128<double> u2, Vector128<double> u3,
        Vector128<double> u4, Vector128<double> u5, Vector128<double> u6, Vector128<double> u7)
    {
        Vector128<double> perUnit = Vector128.Create(1 / DoubleGapSum512.Unit);
        CompensatedLaneFold.Add(ref lanes01Hi, ref lanes01Lo, u0 * perUnit);
        CompensatedLaneFold.Add(ref lanes23Hi, ref lanes23Lo, u1 * perUnit);
        CompensatedLaneFold.Add(ref lanes45Hi, ref lanes45Lo, u2 * perUnit);
        CompensatedLaneFold.Add(ref lanes67Hi, ref lanes67Lo, u3 * perUnit);
        CompensatedLaneFold.Add(ref lanes01Hi, ref lanes01Lo, u4 * perUnit);
        CompensatedLaneFold.Add(ref lanes23Hi, ref lanes23Lo, u5 * perUnit);
        CompensatedLaneFold.Add(ref lanes45Hi, ref lanes45Lo, u6 * perUnit);
        CompensatedLaneFold.Add(ref lanes67Hi, ref lanes67Lo, u7 * perUnit);
    }

    /// <summary>Folds the eight lanes by halves.</summary>
    /// <returns>The sum of the gaps, divided by the unit.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly WideDouble Total()
    {
        Vector128<double> evenHi = lanes01Hi;
        Vector128<double> evenLo = lanes01Lo + lanes45Lo;
        CompensatedLaneFold.Add(ref evenHi, ref evenLo, lanes45Hi);
        Vector128<double> oddHi = lanes23Hi;
        Vector128<double> oddLo = lanes23Lo + lanes67Lo;
        CompensatedLaneFold.Add(ref oddHi, ref oddLo, lanes67Hi);
        return CompensatedLaneFold.Total(evenHi, evenLo, oddHi, oddLo);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Gap(Vector128<double> top, Vector128<double> x) =>
        Vector128.FusedMultiplyAdd(x, Vector128.Create(-1 / DoubleGapSum512.Unit), top);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Gap(Vector128<double> top, Vector128<double> x, Vector128<double> weight) =>
        Vector128.ConditionalSelect(
            Vector128.Equals(weight, Vector128<double>.Zero), Vector128<double>.Zero, Gap(top, x) * weight);
}
