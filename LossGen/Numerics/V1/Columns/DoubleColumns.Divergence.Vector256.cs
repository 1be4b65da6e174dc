using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// What a divergence between two distributions needs of a tile of rows; its formulas, class by class, are the kernel's.
public readonly ref partial struct DoubleColumns256
{
    // The distance of rows that were widened, whatever their type in memory: vectors are written and read whole.
    private int WholeVectors => (classes + VectorMath.DoubleLanes256 - 1) & -VectorMath.DoubleLanes256;

    /// <summary>
    /// Takes the exponentials of the logits of other columns, at a temperature, and sums them without that of the
    /// maximum, which is 1.
    /// </summary>
    /// <param name="logits">The logits.</param>
    /// <param name="perTemperature">What differences of logits are multiplied by.</param>
    /// <param name="terms">Receives what is summed.</param>
    /// <returns>The sum without the first class that has the maximum.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Vector256<double> SumTemperedExp(DoubleColumns256 logits, double perTemperature, DoubleColumns256 terms)
    {
        DoubleColumns256 columns = this;
        Vector256<double> max = logits.Max;
        Vector256<double> b = Vector256.Create(perTemperature);
        Vector256<double> isAfter = Vector256<double>.Zero;
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<double> x = logits.Column(c);
            Vector256<double> isFirst = Vector256.AndNot(Vector256.Equals(x, max), isAfter);
            isAfter |= isFirst;
            Vector256<double> e = VectorMath.Exp((x - max) * b);
            columns.Put(c, e);
            terms.Put(c, Vector256.AndNot(e, isFirst));
        }

        return terms.Total();
    }

    /// <summary>The sum of these columns, compensated and rounded once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Vector256<double> Total() => (classes > WideLanes ? SumOfPairs(default(All)) : Sum()).Narrow();

    /// <summary>The logit of one class of each row.</summary>
    /// <param name="y">The class; the logit is NaN where it is none.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Vector256<double> LogitOf(Vector256<long> y)
    {
        DoubleColumns256 columns = this;
        Vector256<double> logit = Vector256.Create(double.NaN);
        for (int c = 0; c < columns.classes; c++)
        {
            logit = VectorMath.AtTarget(y, c, columns.Column(c), logit);
        }

        return logit;
    }

    /// <summary>All bits set in the lanes of rows where a class is the first that has the maximum.</summary>
    /// <param name="y">The class of each row.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public Vector256<double> IsLargest(Vector256<long> y) => Vector256.Equals(FirstOfMaximum(), y).AsDouble();
}
