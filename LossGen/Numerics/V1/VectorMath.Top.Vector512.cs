using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    /// <summary>Takes a class over in the lanes of rows in which it is the largest, or NaN. The last class comes first.</summary>
    /// <param name="x">The logit of the class.</param>
    /// <param name="max">The largest logit of each row; where a row holds a NaN, anything.</param>
    /// <param name="c">The class.</param>
    /// <param name="top">The first class so far that is the largest; 0 before the last class.</param>
    /// <param name="nan">The first class so far that is NaN; -1 where none is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TakeTop(
        Vector512<float> x, Vector512<float> max, int c, ref Vector512<int> top, ref Vector512<int> nan)
    {
        Vector512<int> index = Vector512.Create(c);
        top = Vector512.ConditionalSelect(Vector512.Equals(x, max).AsInt32(), index, top);
        nan = Vector512.ConditionalSelect(Vector512.Equals(x, x).AsInt32(), nan, index);
    }

    /// <inheritdoc cref="TakeTop(Vector512{float}, Vector512{float}, int, ref Vector512{int}, ref Vector512{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TakeTop(
        Vector512<double> x, Vector512<double> max, int c, ref Vector512<long> top, ref Vector512<long> nan)
    {
        Vector512<long> index = Vector512.Create((long)c);
        top = Vector512.ConditionalSelect(Vector512.Equals(x, max).AsInt64(), index, top);
        nan = Vector512.ConditionalSelect(Vector512.Equals(x, x).AsInt64(), nan, index);
    }

    /// <summary>The class that a row predicts: the first NaN, or else the first of the largest.</summary>
    /// <param name="top">The first class that is the largest.</param>
    /// <param name="nan">The first class that is NaN; -1 where none is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> TopOf(Vector512<int> top, Vector512<int> nan) =>
        Vector512.ConditionalSelect(Vector512.LessThan(nan, Vector512<int>.Zero), top, nan);

    /// <inheritdoc cref="TopOf(Vector512{int}, Vector512{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> TopOf(Vector512<long> top, Vector512<long> nan) =>
        Vector512.ConditionalSelect(Vector512.LessThan(nan, Vector512<long>.Zero), top, nan);
}
