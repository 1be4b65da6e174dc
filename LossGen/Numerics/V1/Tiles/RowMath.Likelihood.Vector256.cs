using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class RowMath
{
    /// <summary><see cref="FocalSlope(double, double, double, double, double)"/> of each row.</summary>
    /// <param name="focus">q^γ.</param>
    /// <param name="gamma">γ.</param>
    /// <param name="nll">The negative log-likelihoods of the targets.</param>
    /// <param name="miss">q.</param>
    /// <param name="hit">p.</param>
    /// <returns>The bits of that function.</returns>
    public static SingleRows256 FocalSlope(
        SingleRows256 focus, double gamma, SingleRows256 nll, SingleRows256 miss, SingleRows256 hit)
    {
        SingleRows256 quotient = nll / miss;
        SingleRows256 limited = new(OneWhereZero(miss.Lower, quotient.Lower), OneWhereZero(miss.Upper, quotient.Upper));
        return Part(focus, 1 + (gamma * Part(hit, limited)));
    }

    /// <inheritdoc cref="FocalSlope(SingleRows256, double, SingleRows256, SingleRows256, SingleRows256)"/>
    public static WideRows256 FocalSlope(
        WideRows256 focus, double gamma, WideRows256 nll, WideRows256 miss, WideRows256 hit)
    {
        WideRows256 quotient = nll / miss;
        Vector256<double> low = Vector256.AndNot(quotient.Lo, Vector256.Equals(miss.Hi, Vector256<double>.Zero));
        return Part(focus, 1 + (gamma * Part(hit, new WideRows256(OneWhereZero(miss.Hi, quotient.Hi), low))));
    }

    /// <summary><see cref="Generalized(double, double)"/> of each row.</summary>
    /// <param name="nll">The negative log-likelihoods of the targets.</param>
    /// <param name="q">A number in (0, 1].</param>
    /// <returns>The bits of that function.</returns>
    public static SingleRows256 Generalized(SingleRows256 nll, double q) =>
        new(Generalized(nll.Lower, q), Generalized(nll.Upper, q));

    /// <inheritdoc cref="Generalized(SingleRows256, double)"/>
    public static WideRows256 Generalized(WideRows256 nll, double q)
    {
        Vector256<double> exponent = Vector256.Create(q) * nll.Hi;
        WideRows256 near = nll * Quotient(exponent);
        Vector256<double> isNear = Vector256.LessThan(exponent, Vector256.Create(SeriesLimit));
        return new(Vector256.ConditionalSelect(isNear, near.Hi, FarOff(exponent, q)), near.Lo & isNear);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<double> Generalized(Vector256<double> nll, double q)
    {
        Vector256<double> exponent = Vector256.Create(q) * nll;
        return Vector256.ConditionalSelect(
            Vector256.LessThan(exponent, Vector256.Create(SeriesLimit)),
            nll * Quotient(exponent),
            FarOff(exponent, q));
    }

    private static Vector256<double> FarOff(Vector256<double> exponent, double q) =>
        (Vector256.Create(1.0) - VectorMath.Exp(-exponent)) / Vector256.Create(q);

    private static Vector256<double> Quotient(Vector256<double> t)
    {
        Vector256<double> one = Vector256.Create(1.0);
        Vector256<double> sum = Vector256.Create(1.0 / 14);
        for (int n = 13; n >= 2; n--)
        {
            sum = Vector256.FusedMultiplyAdd(-t, sum, one) / Vector256.Create((double)n);
        }

        return Vector256.FusedMultiplyAdd(-t, sum, one);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> OneWhereZero(Vector256<double> value, Vector256<double> otherwise) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(value, Vector256<double>.Zero), Vector256.Create(1.0), otherwise);
}
