using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// A softmax has no target. The maximum takes its part in the sum of exponentials.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Replaces logits by their exponentials and sums them without the maximum's, which is 1.</summary>
    /// <returns>The sum without the first class that has the maximum.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SingleRows256 SumExpOfOthers()
    {
        SingleColumns256 columns = this;
        Vector256<float> max = columns.Column(MaxColumn);
        SingleShift256 shift = SingleShift256.Of(max);
        Vector256<int> top = columns.FirstOfMaximum();
        Vector256<float> ofTop = Vector256<float>.Zero;
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> e = VectorMath.ExpShifted(columns.Column(c), shift);
            columns.Put(c, VectorMath.TakeTarget(top, c, e, ref ofTop));
        }

        columns.Put(TargetExpColumn, ofTop);
        SingleRows256 rest = columns.Sum();
        for (int c = 0; c < columns.classes; c++)
        {
            columns.Put(c, VectorMath.AtTarget(top, c, ofTop, columns.Column(c)));
        }

        return rest;
    }

    /// <summary>Replaces logits by log-probabilities.</summary>
    /// <param name="logSum">The logarithm of the sum of exponentials relative to the maximum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TakeLogs(SingleRows256 logSum)
    {
        SingleColumns256 columns = this;
        Vector256<float> max = columns.Column(MaxColumn);
        for (int c = 0; c < columns.classes; c++)
        {
            columns.Put(c, SoftmaxRows.LogProbability(columns.Column(c), max, logSum));
        }
    }

    /// <summary>The sum of these columns, which hold an upstream gradient.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SingleRows256 SumUpstream()
    {
        // A gap below 0 is the gradient with its sign changed.
        Put(MaxColumn, Vector256<float>.Zero);
        return RowGap.Opposite(SumGaps());
    }

    /// <summary>The sum of the products of these columns, which hold an upstream gradient, with exponentials.</summary>
    /// <param name="exponentials">The exponentials.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SingleRows256 SumUpstream(SingleColumns256 exponentials)
    {
        Put(MaxColumn, Vector256<float>.Zero);
        return RowGap.Opposite(SumGaps(exponentials));
    }

    /// <summary>Replaces the upstream gradient of a softmax by the gradient: p (d - sum).</summary>
    /// <param name="exponentials">The exponentials.</param>
    /// <param name="scale">The factor that makes them probabilities.</param>
    /// <param name="sum">The sum of the products of probabilities and upstream gradient.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DifferentiateSoftmax(SingleColumns256 exponentials, SingleRows256 scale, SingleRows256 sum)
    {
        SingleColumns256 columns = this;
        for (int c = 0; c < columns.classes; c++)
        {
            columns.Put(c, SoftmaxRows.Gradient(columns.Column(c), exponentials.Column(c), scale, sum));
        }
    }

    /// <summary>Replaces the upstream gradient of a log-softmax by the gradient: d - p sum.</summary>
    /// <param name="exponentials">The exponentials.</param>
    /// <param name="scale">The factor that makes them probabilities.</param>
    /// <param name="sum">The sum of the upstream gradient.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void DifferentiateLogSoftmax(SingleColumns256 exponentials, SingleRows256 scale, SingleRows256 sum)
    {
        SingleColumns256 columns = this;
        for (int c = 0; c < columns.classes; c++)
        {
            columns.Put(c, SoftmaxRows.LogGradient(columns.Column(c), exponentials.Column(c), scale, sum));
        }
    }

    // The first class whose logit is the maximum; class 0 where none compares to it.
    private Vector256<int> FirstOfMaximum()
    {
        SingleColumns256 columns = this;
        Vector256<float> max = columns.Column(MaxColumn);
        Vector256<int> top = Vector256<int>.Zero;
        for (int c = columns.classes - 1; c >= 0; c--)
        {
            Vector256<float> isMax = Vector256.Equals(columns.Column(c), max);
            top = Vector256.ConditionalSelect(isMax.AsInt32(), Vector256.Create((int)c), top);
        }

        return top;
    }
}
