using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DivergenceConstants;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    /// <summary>
    /// A term of the divergence of one distribution from another, p (d + exp(-d) - 1) with d = log(p/q), which is never
    /// negative: p d less p plus q, and near d = 0, where that would cancel, its series.
    /// </summary>
    /// <param name="p">Probabilities; what has none adds q.</param>
    /// <param name="q">Probabilities of the other distribution.</param>
    /// <param name="d">log p - log q.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> DivergenceTerm(Vector512<double> p, Vector512<double> q, Vector512<double> d)
    {
        Vector512<double> square = d * d;
        Vector512<double> even = Vector512.FusedMultiplyAdd(
            Vector512.Create(Constants.C12), square, Vector512.Create(Constants.C10));
        Vector512<double> odd = Vector512.FusedMultiplyAdd(
            Vector512.Create(Constants.C13), square, Vector512.Create(Constants.C11));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(Constants.C8));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(Constants.C9));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(Constants.C6));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(Constants.C7));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(Constants.C4));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(Constants.C5));
        even = Vector512.FusedMultiplyAdd(even, square, Vector512.Create(Constants.C2));
        odd = Vector512.FusedMultiplyAdd(odd, square, Vector512.Create(Constants.C3));
        Vector512<double> series = p * square * Vector512.FusedMultiplyAdd(odd, d, even);
        return Vector512.ConditionalSelect(
            Vector512.LessThan(Vector512.Abs(d), Vector512.Create(Constants.SeriesLimit)),
            series,
            Part(p, d) - (p - q));
    }

    /// <summary>A product that is 0 where its first factor is, also over an infinite or undefined second one.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="value">What is multiplied by it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Part(Vector512<double> factor, Vector512<double> value) => Vector512.ConditionalSelect(
        Vector512.Equals(factor, Vector512<double>.Zero), Vector512<double>.Zero, factor * value);
}
