using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="SingleGapSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SingleGapSum128
{
    private WideLaneSum128 sum;

    /// <summary>Adds the gaps from the maximum, in every lane of max, to the logits x0, x1 and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector128<float> max, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2,
        Vector128<float> x3, Vector128<float> x4, Vector128<float> x5, Vector128<float> x6,
        Vector128<float> x7)
    {
        sum.Add(Lower(max, x0), Upper(max, x0), Lower(max, x1), Upper(max, x1));
        sum.Add(Lower(max, x2), Upper(max, x2), Lower(max, x3), Upper(max, x3));
        sum.Add(Lower(max, x4), Upper(max, x4), Lower(max, x5), Upper(max, x5));
        sum.Add(Lower(max, x6), Upper(max, x6), Lower(max, x7), Upper(max, x7));
    }

    /// <summary>
    /// The same with weights w0, w1 and so on; a weight of 0 leaves out an infinite gap from a finite maximum too.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector128<float> max, Vector128<float> x0, Vector128<float> x1, Vector128<float> x2,
        Vector128<float> x3, Vector128<float> x4, Vector128<float> x5, Vector128<float> x6,
        Vector128<float> x7, Vector128<float> w0, Vector128<float> w1, Vector128<float> w2,
        Vector128<float> w3, Vector128<float> w4, Vector128<float> w5, Vector128<float> w6,
        Vector128<float> w7)
    {
        sum.Add(Lower(max, x0, w0), Upper(max, x0, w0), Lower(max, x1, w1), Upper(max, x1, w1));
        sum.Add(Lower(max, x2, w2), Upper(max, x2, w2), Lower(max, x3, w3), Upper(max, x3, w3));
        sum.Add(Lower(max, x4, w4), Upper(max, x4, w4), Lower(max, x5, w5), Upper(max, x5, w5));
        sum.Add(Lower(max, x6, w6), Upper(max, x6, w6), Lower(max, x7, w7), Upper(max, x7, w7));
    }

    /// <summary>Adds shares u0, u1 and so on of a soft target, in the unit of the gaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddShares(
        Vector128<float> u0, Vector128<float> u1, Vector128<float> u2, Vector128<float> u3,
        Vector128<float> u4, Vector128<float> u5, Vector128<float> u6, Vector128<float> u7)
    {
        sum.Add(Vector128.WidenLower(u0), Vector128.WidenUpper(u0), Vector128.WidenLower(u1), Vector128.WidenUpper(u1));
        sum.Add(Vector128.WidenLower(u2), Vector128.WidenUpper(u2), Vector128.WidenLower(u3), Vector128.WidenUpper(u3));
        sum.Add(Vector128.WidenLower(u4), Vector128.WidenUpper(u4), Vector128.WidenLower(u5), Vector128.WidenUpper(u5));
        sum.Add(Vector128.WidenLower(u6), Vector128.WidenUpper(u6), Vector128.WidenLower(u7), Vector128.WidenUpper(u7));
    }

    /// <summary>Folds the eight lanes by halves.</summary>
    /// <returns>The sum of the gaps.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Total() => sum.Total();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Lower(Vector128<float> max, Vector128<float> x) =>
        Vector128.WidenLower(max) - Vector128.WidenLower(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Lower(Vector128<float> max, Vector128<float> x, Vector128<float> weight) =>
        Lower(max, WithoutGap(max, x, weight)) * Vector128.WidenLower(weight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Upper(Vector128<float> max, Vector128<float> x) =>
        Vector128.WidenUpper(max) - Vector128.WidenUpper(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Upper(Vector128<float> max, Vector128<float> x, Vector128<float> weight) =>
        Upper(max, WithoutGap(max, x, weight)) * Vector128.WidenUpper(weight);

    // A class without weight has no gap either, so that an infinite one is left out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> WithoutGap(Vector128<float> max, Vector128<float> x, Vector128<float> weight) =>
        Vector128.ConditionalSelect(Vector128.Equals(weight, Vector128<float>.Zero), max, x);
}
