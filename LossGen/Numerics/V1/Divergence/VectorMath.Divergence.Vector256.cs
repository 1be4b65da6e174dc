using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DivergenceConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
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
    public static Vector256<double> DivergenceTerm(Vector256<double> p, Vector256<double> q, Vector256<double> d)
    {
        Vector256<double> square = d * d;
        Vector256<double> even = Vector256.FusedMultiplyAdd(
            Vector256.Create(Constants.C12), square, Vector256.Create(Constants.C10));
        Vector256<double> odd = Vector256.FusedMultiplyAdd(
            Vector256.Create(Constants.C13), square, Vector256.Create(Constants.C11));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.C8));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.C9));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.C6));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.C7));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.C4));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.C5));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.C2));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.C3));
        Vector256<double> series = p * square * Vector256.FusedMultiplyAdd(odd, d, even);
        return Vector256.ConditionalSelect(
            Vector256.LessThan(Vector256.Abs(d), Vector256.Create(Constants.SeriesLimit)),
            series,
            Part(p, d) - (p - q));
    }

    /// <summary>A product that is 0 where its first factor is, also over an infinite or undefined second one.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="value">What is multiplied by it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Part(Vector256<double> factor, Vector256<double> value) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(factor, Vector256<double>.Zero), Vector256<double>.Zero, factor * value);

    /// <summary>A value less its mean; an infinite value stays so, also over an infinite mean.</summary>
    /// <param name="value">The values.</param>
    /// <param name="mean">The mean, which nothing but an infinite value makes infinite.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Excess(Vector256<double> value, Vector256<double> mean) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(value, Vector256.Create(double.PositiveInfinity)), value, value - mean);
}
