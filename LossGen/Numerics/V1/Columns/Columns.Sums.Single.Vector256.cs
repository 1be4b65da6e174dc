using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Turns logits into exponentials, 0 at the target, and sums them.</summary>
    /// <param name="targetOf">The target of each row.</param>
    /// <returns>The sum without the target.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SingleRows256 SumExp(ref readonly int targetOf)
    {
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        SingleShift256 shift = SingleShift256.Of(columns.Column(MaxColumn));
        Vector256<float> target = Vector256<float>.Zero;
        Vector256<float> logit = Vector256.Create(float.NaN);
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> x = columns.Column(c);
            Vector256<float> e = VectorMath.ExpShifted(x, shift);
            columns.Put(c, VectorMath.TakeTarget(y, c, e, ref target, x, ref logit));
        }

        columns.Put(TargetExpColumn, target);
        columns.Put(TargetLogitColumn, logit);
        return columns.Sum();
    }

    /// <summary>Turns scaled logits into exponentials, 0 at the target, and sums them.</summary>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="scale">What logits are multiplied by.</param>
    /// <returns>The sum without the target.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SingleRows256 SumScaledExp(ref readonly int targetOf, double scale)
    {
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        SingleScaledShift256 shift = SingleScaledShift256.Of(columns.Column(MaxColumn), scale);
        Vector256<float> target = Vector256<float>.Zero;
        Vector256<float> logit = Vector256.Create(float.NaN);
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> x = columns.Column(c);
            Vector256<float> e = VectorMath.ExpShifted(x, shift);
            columns.Put(c, VectorMath.TakeTarget(y, c, e, ref target, x, ref logit));
        }

        columns.Put(TargetExpColumn, target);
        columns.Put(TargetLogitColumn, logit);
        return columns.Sum();
    }

    /// <summary>The sum of max - x over the classes, before logits become exponentials.</summary>
    public SingleRows256 SumGaps() => Sum(this, new Gaps(Max));

    /// <summary>The sum of w · (max - x) over the classes, before logits become exponentials.</summary>
    /// <param name="weights">The weight of the first class; 0 leaves out an infinite gap too.</param>
    public SingleRows256 SumWeightedGaps(ref readonly float weights) => Sum(this, new WeightedGaps(Max, in weights));
}
