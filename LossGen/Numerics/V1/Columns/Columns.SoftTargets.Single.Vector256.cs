using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// A soft target gives every class of a row a share; the largest class is kept out of the sum of exponentials.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Tells the class that is kept out of each row's sum, after <see cref="FindLargest"/>.</summary>
    /// <param name="apartOf">Receives the largest class of each row.</param>
    public void TakeLargestApart(ref int apartOf) => Column(LargestColumn).AsInt32().StoreUnsafe(ref apartOf);

    /// <summary>Replaces probabilities by smoothed shares: p · hard + even.</summary>
    /// <param name="hard">The mass that is left on the target.</param>
    /// <param name="even">The mass that every class gets.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Smooth(float hard, float even)
    {
        SingleColumns256 columns = this;
        for (int c = 0; c < columns.classes; c++)
        {
            columns.Put(c, Vector256.FusedMultiplyAdd(
                columns.Column(c), Vector256.Create(hard), Vector256.Create(even)));
        }
    }

    /// <summary>The sum of these columns, which hold shares; of doubles, divided by the unit of a gap.</summary>
    public SingleRows256 SumShares() => Sum(this, default(Shares));

    /// <summary>Every class gets e · scale - u · offset.</summary>
    /// <param name="shares">The shares u.</param>
    /// <param name="scale">The factor of the exponentials.</param>
    /// <param name="offset">What is subtracted, times the share of the class.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ScaleLessShares(SingleColumns256 shares, SingleRows256 scale, SingleRows256 offset)
    {
        SingleColumns256 columns = this;
        Vector256<float> f = scale.High();
        Vector256<float> fLow = scale.Low();
        Vector256<float> b = (-offset).High();
        Vector256<float> bLow = (-offset).Low();
        for (int c = 0; c < columns.classes; c++)
        {
            columns.Put(c, VectorMath.Scaled(columns.Column(c), f, fLow, shares.Column(c), b, bLow));
        }
    }
}
