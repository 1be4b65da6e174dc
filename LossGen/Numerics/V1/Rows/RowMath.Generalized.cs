namespace LossGen.Numerics.V1;

public static partial class RowMath
{
    private const double SeriesLimit = 0.5;

    /// <summary>
    /// The generalised cross-entropy (1 - p^q) / q of a row from its negative log-likelihood -log p: near p = 1 the
    /// difference would cancel, and -expm1(-q nll) / q has all its digits.
    /// </summary>
    /// <param name="nll">The negative log-likelihood of the target, not below 0; infinite where p is 0.</param>
    /// <param name="q">A number in (0, 1].</param>
    /// <returns>From 0 to 1/q; near <paramref name="nll"/> for a q near 0.</returns>
    public static double Generalized(double nll, double q)
    {
        double exponent = q * nll;
        return exponent < SeriesLimit ? nll * Quotient(exponent) : (1 - VectorMath.Exp(-exponent)) / q;
    }

    /// <inheritdoc cref="Generalized(double, double)"/>
    public static WideDouble Generalized(WideDouble nll, double q)
    {
        double exponent = q * nll.Hi;
        return exponent < SeriesLimit ? nll * Quotient(exponent) : (1 - VectorMath.Exp(-exponent)) / q;
    }

    // (1 - exp(-t)) / t = 1 - t/2! + t^2/3! - ... for t below 0.5: the first term left out is below 2^-59 of the sum.
    private static double Quotient(double t)
    {
        double sum = 1.0 / 14;
        for (int n = 13; n >= 2; n--)
        {
            sum = Math.FusedMultiplyAdd(-t, sum, 1) / n;
        }

        return Math.FusedMultiplyAdd(-t, sum, 1);
    }
}
