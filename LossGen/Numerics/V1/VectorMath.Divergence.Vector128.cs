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
    public static Vector128<double> DivergenceTerm(Vector128<double> p, Vector128<double> q, Vector128<double> d)
    {
        Vector128<double> square = d * d;
        Vector128<double> even = Vector128.FusedMultiplyAdd(
            Vector128.Create(Constants.C12), square, Vector128.Create(Constants.C10));
        Vector128<double> odd = Vector128.FusedMultiplyAdd(
            Vector128.Create(Constants.C13), square, Vector128.Create(Constants.C11));
        even = Vector128.FusedMultiplyAdd(even, square, Vector128.Create(Constants.C8));
        odd = Vector128.FusedMultiplyAdd(odd, square, Vector128.Create(Constants.C9));
        even = Vector128.FusedMultiplyAdd(even, square, Vector128.Create(Constants.C6));
        odd = Vector128.FusedMultiplyAdd(odd, square, Vector128.Create(Constants.C7));
        even = Vector128.FusedMultiplyAdd(even, square, Vector128.Create(Constants.C4));
        odd = Vector128.FusedMultiplyAdd(odd, square, Vector128.Create(Constants.C5));
        even = Vector128.FusedMultiplyAdd(even, square, Vector128.Create(Constants.C2));
        odd = Vector128.FusedMultiplyAdd(odd, square, Vector128.Create(Constants.C3));
        Vector128<double> series = p * square * Vector128.FusedMultiplyAdd(odd, d, even);
        return Vector128.ConditionalSelect(
            Vector128.LessThan(Vector128.Abs(d), Vector128.Create(Constants.SeriesLimit)),
            series,
            Part(p, d) - (p - q));
    }

    /// <summary>A product that is 0 where its first factor is, also over an infinite or undefined second one.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="value">What is multiplied by it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Part(Vector128<double> factor, Vector128<double> value) => Vector128.ConditionalSelect(
        Vector128.Equals(factor, Vector128<double>.Zero), Vector128<double>.Zero, factor * value);
}
