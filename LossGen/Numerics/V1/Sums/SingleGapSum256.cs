using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="SingleGapSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SingleGapSum256
{
    private WideLaneSum256 sum;

    /// <summary>Adds the gaps from the maximum, in every lane of max, to the logits x0, x1 and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector256<float> max, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2,
        Vector256<float> x3)
    {
        sum.Add(Lower(max, x0), Upper(max, x0));
        sum.Add(Lower(max, x1), Upper(max, x1));
        sum.Add(Lower(max, x2), Upper(max, x2));
        sum.Add(Lower(max, x3), Upper(max, x3));
    }

    /// <summary>
    /// The same with weights w0, w1 and so on; a weight of 0 leaves out an infinite gap from a finite maximum too.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector256<float> max, Vector256<float> x0, Vector256<float> x1, Vector256<float> x2,
        Vector256<float> x3, Vector256<float> w0, Vector256<float> w1, Vector256<float> w2,
        Vector256<float> w3)
    {
        sum.Add(Lower(max, x0, w0), Upper(max, x0, w0));
        sum.Add(Lower(max, x1, w1), Upper(max, x1, w1));
        sum.Add(Lower(max, x2, w2), Upper(max, x2, w2));
        sum.Add(Lower(max, x3, w3), Upper(max, x3, w3));
    }

    /// <summary>Adds shares u0, u1 and so on of a soft target, in the unit of the gaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddShares(Vector256<float> u0, Vector256<float> u1, Vector256<float> u2, Vector256<float> u3)
    {
        sum.Add(Vector256.WidenLower(u0), Vector256.WidenUpper(u0));
        sum.Add(Vector256.WidenLower(u1), Vector256.WidenUpper(u1));
        sum.Add(Vector256.WidenLower(u2), Vector256.WidenUpper(u2));
        sum.Add(Vector256.WidenLower(u3), Vector256.WidenUpper(u3));
    }

    /// <summary>Folds the eight lanes by halves.</summary>
    /// <returns>The sum of the gaps.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Total() => sum.Total();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Lower(Vector256<float> max, Vector256<float> x) =>
        Vector256.WidenLower(max) - Vector256.WidenLower(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Lower(Vector256<float> max, Vector256<float> x, Vector256<float> weight) =>
        Lower(max, WithoutGap(max, x, weight)) * Vector256.WidenLower(weight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Upper(Vector256<float> max, Vector256<float> x) =>
        Vector256.WidenUpper(max) - Vector256.WidenUpper(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Upper(Vector256<float> max, Vector256<float> x, Vector256<float> weight) =>
        Upper(max, WithoutGap(max, x, weight)) * Vector256.WidenUpper(weight);

    // A class without weight has no gap either, so that an infinite one is left out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> WithoutGap(Vector256<float> max, Vector256<float> x, Vector256<float> weight) =>
        Vector256.ConditionalSelect(Vector256.Equals(weight, Vector256<float>.Zero), max, x);
}
