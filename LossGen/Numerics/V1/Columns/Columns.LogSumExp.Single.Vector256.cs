using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public readonly ref partial struct SingleColumns256
{
    /// <summary>
    /// Finds the log-sum-exp of rows whose maximum is not finite, before logits become exponentials: that maximum, or
    /// NaN where there is one.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void FindLimit()
    {
        SingleColumns256 columns = this;
        Vector256<float> max = columns.Max;
        if (Vector256.EqualsAll(max - max, Vector256<float>.Zero))
        {
            return;
        }

        Vector256<float> limit = max;
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> x = columns.Column(c);
            limit = Vector256.ConditionalSelect(Vector256.Equals(x, x), limit, x);
        }

        columns.Put(LimitColumn, limit);
    }

    /// <summary>The log-sum-exp of each row, after <see cref="FindLimit"/>.</summary>
    /// <param name="logSum">The logarithm of the sum relative to the maximum.</param>
    public Vector256<float> LogSumExp(SingleRows256 logSum)
    {
        Vector256<float> max = Max;
        return Vector256.ConditionalSelect(
            Vector256.Equals(max - max, Vector256<float>.Zero),
            (SingleRows256.Widen(max) + logSum).Narrow(),
            Column(LimitColumn));
    }
}
