using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// Sums how far the logits of a row lie below their maximum, max - x, plain or weighted, for label smoothing. Every
/// gap is exact to double precision and goes to double lane i mod 8 in the order of the indices, at every width.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SingleGapSum512
{
    private WideLaneSum512 sum;

    /// <summary>Adds the gaps from the maximum, in every lane of max, to the logits x0, x1 and so on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<float> max, Vector512<float> x0, Vector512<float> x1)
    {
        sum.Add(Lower(max, x0), Upper(max, x0));
        sum.Add(Lower(max, x1), Upper(max, x1));
    }

    /// <summary>
    /// The same with weights w0, w1 and so on; a weight of 0 leaves out an infinite gap from a finite maximum too.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector512<float> max, Vector512<float> x0, Vector512<float> x1, Vector512<float> w0,
        Vector512<float> w1)
    {
        sum.Add(Lower(max, x0, w0), Upper(max, x0, w0));
        sum.Add(Lower(max, x1, w1), Upper(max, x1, w1));
    }

    /// <summary>Adds shares u0, u1 and so on of a soft target, in the unit of the gaps.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddShares(Vector512<float> u0, Vector512<float> u1)
    {
        sum.Add(Vector512.WidenLower(u0), Vector512.WidenUpper(u0));
        sum.Add(Vector512.WidenLower(u1), Vector512.WidenUpper(u1));
    }

    /// <summary>Folds the eight lanes by halves.</summary>
    /// <returns>The sum of the gaps.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Total() => sum.Total();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Lower(Vector512<float> max, Vector512<float> x) =>
        Vector512.WidenLower(max) - Vector512.WidenLower(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Lower(Vector512<float> max, Vector512<float> x, Vector512<float> weight) =>
        Lower(max, WithoutGap(max, x, weight)) * Vector512.WidenLower(weight);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Upper(Vector512<float> max, Vector512<float> x) =>
        Vector512.WidenUpper(max) - Vector512.WidenUpper(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Upper(Vector512<float> max, Vector512<float> x, Vector512<float> weight) =>
        Upper(max, WithoutGap(max, x, weight)) * Vector512.WidenUpper(weight);

    // A class without weight has no gap either, so that an infinite one is left out.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> WithoutGap(Vector512<float> max, Vector512<float> x, Vector512<float> weight) =>
        Vector512.ConditionalSelect(Vector512.Equals(weight, Vector512<float>.Zero), max, x);
}
