using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>
    /// Takes a class over in the lanes of rows in which it is the largest, or NaN. The last class comes first.
    /// </summary>
    /// <param name="x">The logit of the class.</param>
    /// <param name="max">The largest logit of each row; where a row holds a NaN, anything.</param>
    /// <param name="c">The class.</param>
    /// <param name="top">The first class so far that is the largest; 0 before the last class.</param>
    /// <param name="nan">The first class so far that is NaN; -1 where none is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TakeTop(
        Vector256<float> x, Vector256<float> max, int c, ref Vector256<int> top, ref Vector256<int> nan)
    {
        Vector256<int> index = Vector256.Create((int)c);
        top = Vector256.ConditionalSelect(Vector256.Equals(x, max).AsInt32(), index, top);
        nan = Vector256.ConditionalSelect(Vector256.Equals(x, x).AsInt32(), nan, index);
    }

    /// <summary>The class that a row predicts: the first NaN, or else the first of the largest.</summary>
    /// <param name="top">The first class that is the largest.</param>
    /// <param name="nan">The first class that is NaN; -1 where none is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> TopOf(Vector256<int> top, Vector256<int> nan) =>
        Vector256.ConditionalSelect(Vector256.LessThan(nan, Vector256<int>.Zero), top, nan);
}
