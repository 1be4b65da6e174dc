using Constants = LossGen.Numerics.V1.DivergenceConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>
    /// A term of the divergence of one distribution from another, p (d + exp(-d) - 1) with d = log(p/q), which is never
    /// negative.
    /// </summary>
    /// <param name="p">A probability; what has none adds q.</param>
    /// <param name="q">The probability in the other distribution.</param>
    /// <param name="d">log p - log q.</param>
    /// <returns>The bits that the vector overloads return.</returns>
    public static double DivergenceTerm(double p, double q, double d)
    {
        double square = d * d;
        double even = Math.FusedMultiplyAdd(Constants.C12, square, Constants.C10);
        double odd = Math.FusedMultiplyAdd(Constants.C13, square, Constants.C11);
        even = Math.FusedMultiplyAdd(even, square, Constants.C8);
        odd = Math.FusedMultiplyAdd(odd, square, Constants.C9);
        even = Math.FusedMultiplyAdd(even, square, Constants.C6);
        odd = Math.FusedMultiplyAdd(odd, square, Constants.C7);
        even = Math.FusedMultiplyAdd(even, square, Constants.C4);
        odd = Math.FusedMultiplyAdd(odd, square, Constants.C5);
        even = Math.FusedMultiplyAdd(even, square, Constants.C2);
        odd = Math.FusedMultiplyAdd(odd, square, Constants.C3);
        double series = p * square * Math.FusedMultiplyAdd(odd, d, even);
        return Math.Abs(d) < Constants.SeriesLimit ? series : Part(p, d) - (p - q);
    }

    /// <summary>A product that is 0 where its first factor is, also over an infinite or undefined second one.</summary>
    /// <param name="factor">The factor.</param>
    /// <param name="value">What is multiplied by it.</param>
    public static double Part(double factor, double value) => factor == 0 ? 0 : factor * value;

    /// <summary>A value less its mean; an infinite value stays so, also over an infinite mean.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mean">The mean, which nothing but an infinite value makes infinite.</param>
    /// <returns>The bits that the vector overloads return.</returns>
    public static double Excess(double value, double mean)
        => double.IsPositiveInfinity(value) ? value : value - mean;
}
