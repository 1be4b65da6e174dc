using Constants = LossGen.Numerics.V1.ShortLogConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>
    /// The logarithm of a row's sum relative to its largest term: of 1 + <paramref name="rest"/> where the target is
    /// that term, so that a small loss keeps its digits, else of <paramref name="s"/>. Good for a float.
    /// </summary>
    /// <param name="isMax">Whether the target has the largest term.</param>
    /// <param name="rest">The sum without the target's term, in units of the largest term.</param>
    /// <param name="s">The sum in units of the largest term; NaN in a row with a logit of NaN or +inf.</param>
    /// <returns>The logarithm within 2^-42 of it; NaN where the sum is NaN.</returns>
    public static double SingleLogSum(bool isMax, double rest, double s)
    {
        double sum = isMax ? 1 + rest : s;
        int k = SplitAtSqrtHalf(sum, out double significand);
        double f = isMax && k == 0 ? rest : significand - 1;

        // log(1 + f) = 2 atanh(q) with q = f / (2 + f). A double has digits to spare for a float: nothing is fused,
        // which would be a call where the processor has no instruction for it.
        double q = f / (2 + f);
        double square = q * q;
        double series = Constants.C4 + (square * Constants.C5);
        series = Constants.C3 + (square * series);
        series = Constants.C2 + (square * series);
        series = Constants.C1 + (square * series);
        double result = (k * Constants.Ln2) + (q + q + (q * square * series));
        return double.IsFinite(s) ? result : s;
    }

    /// <summary>
    /// The same to the last digits of a double: <see cref="LogOnePlus(double)"/> or <see cref="Log"/>.
    /// </summary>
    /// <param name="isMax">Whether the target has the largest term.</param>
    /// <param name="rest">The sum without the target's term, in units of the largest term.</param>
    /// <param name="s">The sum in units of the largest term; NaN in a row with a logit of NaN or +inf.</param>
    /// <returns>The logarithm; NaN where the sum is NaN.</returns>
    public static double DoubleLogSum(bool isMax, double rest, double s) =>
        !double.IsFinite(s) ? s : isMax ? LogOnePlus(rest) : Log(s);

    /// <inheritdoc cref="DoubleLogSum(bool, double, double)"/>
    public static double DoubleLogSum(bool isMax, WideDouble rest, WideDouble s) =>
        DoubleLogSum(isMax, rest.Value, s.Value);
}
