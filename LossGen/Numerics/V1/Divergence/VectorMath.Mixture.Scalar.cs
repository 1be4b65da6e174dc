using Constants = LossGen.Numerics.V1.MixtureConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>
    /// The logarithm of a probability over that in a mixture, -log(own + other exp(d)): of u over own u + other v, with
    /// d = log(v/u) and own + other = 1.
    /// </summary>
    /// <param name="d">log v - log u, infinite where one of them is 0.</param>
    /// <param name="own">The share of u in the mixture, not below 2^-900.</param>
    /// <param name="other">The share of v in the mixture, not below 2^-900.</param>
    /// <returns>The bits that the vector overloads return.</returns>
    public static double LogOverMixture(double d, double own, double other)
    {
        double within = d > Constants.Limit ? Constants.Limit : d < -Constants.Limit ? -Constants.Limit : d;
        double beyond = d > Constants.Limit ? d - Constants.Limit : 0;

        double w = other * PowerOfTwo(within, out double h);
        double x = Math.FusedMultiplyAdd(w, h, w - other);
        bool isSmall = x < Constants.SumLimit;
        double start = isSmall ? own : 1;
        double added = isSmall ? Math.FusedMultiplyAdd(w, h, w) : x;
        double sum = start + added;
        double addedPart = sum - start;
        double error = (start - (sum - addedPart)) + (added - addedPart);

        int exponent = SplitAtSqrtHalf(sum, out double significand);
        double fraction = exponent == 0 ? x : significand - 1;
        double rest = exponent == 0 ? 0 : error / sum;
        return -(LogOfParts(exponent, fraction, rest) + beyond);
    }

    private static double PowerOfTwo(double d, out double h)
    {
        double t = Math.FusedMultiplyAdd(d, DoubleExpConstants.BitsPerNeper, Constants.Rounder);
        double k = t - Constants.Rounder;
        double leading = Math.FusedMultiplyAdd(k, DoubleExpConstants.MinusLn2High, d);
        double small = k * DoubleExpConstants.MinusLn2Low;
        double r = leading + small;
        h = r + ExpHigherPowers(r, small - (r - leading));
        return BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(t) << 52);
    }
}
