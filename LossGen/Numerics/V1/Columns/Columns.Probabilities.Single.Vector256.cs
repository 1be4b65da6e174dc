using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// The softmax beside a loss. Its logarithm needs all digits where it is near 0, whatever class the target is.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Finds the largest class of each row, before logits become exponentials.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void FindLargest() => Put(LargestColumn, FirstOfMaximum().AsSingle());

    /// <summary>Tells the class that is kept out of each row's sum: the largest in rows that have no target.</summary>
    /// <param name="targetOf">The target of each row; -1 where the row adds nothing.</param>
    /// <param name="apartOf">Receives the target, or the class that <see cref="FindLargest"/> found.</param>
    public void TakeApart(ref readonly int targetOf, ref int apartOf)
    {
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        Vector256<int> hasNone = Vector256.LessThan(y, Vector256<int>.Zero);
        Vector256.ConditionalSelect(hasNone, Column(LargestColumn).AsInt32(), y).StoreUnsafe(ref apartOf);
    }

    /// <summary>Puts the exponential back that was kept out of the sum.</summary>
    /// <param name="apartOf">The class of each row that was kept out.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void PutBack(ref readonly int apartOf)
    {
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in apartOf);
        Vector256<float> target = columns.Column(TargetExpColumn);
        for (int c = 0; c < columns.classes; c++)
        {
            columns.Put(c, VectorMath.AtTarget(y, c, target, columns.Column(c)));
        }
    }

    /// <summary>
    /// The logarithm of each row's sum, of which no exponential is missing. Where another class than the target has
    /// most of the sum, the largest is kept out of it instead.
    /// </summary>
    /// <param name="logSum">The logarithm as the target has it.</param>
    /// <param name="s">The sum.</param>
    /// <param name="unbias">What takes the unit from a sum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SingleRows256 LogTotal(SingleRows256 logSum, SingleRows256 s, double unbias)
    {
        Vector256<float> isMax = Vector256.Equals(TargetLogit, Max);
        if (RowMath.IsTotal(isMax, logSum))
        {
            return RowMath.LogTotal(isMax, logSum, logSum);
        }

        SingleRows256 others = SumOf(new AllBut(Column(LargestColumn).AsInt32()));
        SingleRows256 ofOthers = VectorMath.LogSum(Vector256<float>.AllBitsSet, others * unbias, s * unbias);
        return RowMath.LogTotal(isMax, logSum, ofOthers);
    }

    /// <summary>Takes the probabilities of rows whose exponentials are in other columns, or in these.</summary>
    /// <param name="exponentials">The exponentials.</param>
    /// <param name="scale">The factor of the exponentials: one over their sum.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TakeProbabilities(SingleColumns256 exponentials, SingleRows256 scale)
    {
        SingleColumns256 columns = this;
        Vector256<float> f = scale.High();
        Vector256<float> fLow = scale.Low();
        for (int c = 0; c < columns.classes; c++)
        {
            columns.Put(c, VectorMath.Scaled(exponentials.Column(c), f, fLow));
        }
    }

    /// <summary>Replaces logits by log-probabilities, each rounded once.</summary>
    /// <param name="logTotal">The logarithm of the sum of exponentials relative to the maximum.</param>
    /// <param name="scale">What logits are multiplied by.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void TakeLogs(SingleRows256 logTotal, double scale)
    {
        SingleColumns256 columns = this;
        SingleRows256 max = SingleRows256.Widen(columns.Column(MaxColumn));
        for (int c = 0; c < columns.classes; c++)
        {
            SingleRows256 gap = SingleRows256.Widen(columns.Column(c)) - max;
            columns.Put(c, ((scale * gap) - logTotal).Narrow());
        }
    }
}
