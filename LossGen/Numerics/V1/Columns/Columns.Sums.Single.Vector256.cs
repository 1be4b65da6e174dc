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
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SingleRows256 SumGaps()
    {
        SingleRows256 even = GapPair(0) + GapPair(2);
        return even + (GapPair(1) + GapPair(3));
    }

    /// <summary>The sum of w · (max - x) over the classes, before logits become exponentials.</summary>
    /// <param name="weights">The weight of the first class; 0 leaves out an infinite gap too.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SingleRows256 SumWeightedGaps(ref readonly float weights)
    {
        SingleRows256 even = GapPair(in weights, 0) + GapPair(in weights, 2);
        return even + (GapPair(in weights, 1) + GapPair(in weights, 3));
    }

    // Lanes j and j + 4 of eight.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private SingleRows256 GapPair(int j) => GapLane(j) + GapLane(j + 4);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private SingleRows256 GapPair(ref readonly float weights, int j) =>
        GapLane(in weights, j) + GapLane(in weights, j + 4);

    private SingleRows256 GapLane(int j)
    {
        Vector256<float> max = Column(MaxColumn);
        SingleRows256 sum = SingleRows256.Widen(Vector256<float>.Zero);
        for (int c = j; c < classes; c += WideLanes)
        {
            sum += RowGap.Of(max, Column(c));
        }

        return sum;
    }

    private SingleRows256 GapLane(ref readonly float weights, int j)
    {
        Vector256<float> max = Column(MaxColumn);
        SingleRows256 sum = SingleRows256.Widen(Vector256<float>.Zero);
        for (int c = j; c < classes; c += WideLanes)
        {
            double weight = Unsafe.Add(ref Unsafe.AsRef(in weights), c);
            sum += RowGap.Of(max, Column(c), weight);
        }

        return sum;
    }
}
