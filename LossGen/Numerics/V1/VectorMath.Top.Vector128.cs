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
        Vector128<float> x, Vector128<float> max, int c, ref Vector128<int> top, ref Vector128<int> nan)
    {
        Vector128<int> index = Vector128.Create(c);
        top = Vector128.ConditionalSelect(Vector128.Equals(x, max).AsInt32(), index, top);
        nan = Vector128.ConditionalSelect(Vector128.Equals(x, x).AsInt32(), nan, index);
    }

    /// <inheritdoc cref="TakeTop(Vector128{float}, Vector128{float}, int, ref Vector128{int}, ref Vector128{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TakeTop(
        Vector128<double> x, Vector128<double> max, int c, ref Vector128<long> top, ref Vector128<long> nan)
    {
        Vector128<long> index = Vector128.Create((long)c);
        top = Vector128.ConditionalSelect(Vector128.Equals(x, max).AsInt64(), index, top);
        nan = Vector128.ConditionalSelect(Vector128.Equals(x, x).AsInt64(), nan, index);
    }

    /// <summary>The class that a row predicts: the first NaN, or else the first of the largest.</summary>
    /// <param name="top">The first class that is the largest.</param>
    /// <param name="nan">The first class that is NaN; -1 where none is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> TopOf(Vector128<int> top, Vector128<int> nan) =>
        Vector128.ConditionalSelect(Vector128.LessThan(nan, Vector128<int>.Zero), top, nan);

    /// <inheritdoc cref="TopOf(Vector128{int}, Vector128{int})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> TopOf(Vector128<long> top, Vector128<long> nan) =>
        Vector128.ConditionalSelect(Vector128.LessThan(nan, Vector128<long>.Zero), top, nan);
}
