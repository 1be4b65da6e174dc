using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// An entropy needs the logits beside their exponentials.
public readonly ref partial struct SingleColumns256
{
    /// <summary>The sum of w · (max - x) over the classes of these columns, which hold logits.</summary>
    /// <param name="weights">The weight of every class of every row; 0 leaves out an infinite gap too.</param>
    public SingleRows256 SumGaps(SingleColumns256 weights) => Sum(this, new GapsOfRows(Max, ref weights.first));

    /// <summary>Every class gets e · (scale + tilt · (max - x)).</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="scale">The factor of the maximum's exponential.</param>
    /// <param name="tilt">What the gap of a logit is multiplied by.</param>
    /// <param name="entry">What the target gets.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ScaleTilted(
        SingleColumns256 logits, ref readonly int targetOf, SingleRows256 scale, SingleRows256 tilt,
        SingleRows256 entry)
    {
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        Vector256<float> gy = entry.Narrow();
        Factors factors = new(columns.Column(MaxColumn), scale, tilt);
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> e = columns.Column(c);
            Vector256<float> k = factors.At(e, logits.Column(c), out Vector256<float> kLow);
            columns.Put(c, VectorMath.AtTarget(y, c, gy, VectorMath.Scaled(e, k, kLow)));
        }
    }

    /// <summary>Every class gets e · (scale + tilt · (max - x)) - offset.</summary>
    /// <param name="logits">The logits.</param>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="scale">The factor of the maximum's exponential.</param>
    /// <param name="tilt">What the gap of a logit is multiplied by.</param>
    /// <param name="entry">What the target gets.</param>
    /// <param name="offset">What is subtracted.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ScaleTiltedLess(
        SingleColumns256 logits, ref readonly int targetOf, SingleRows256 scale, SingleRows256 tilt,
        SingleRows256 entry, SingleRows256 offset)
    {
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        Vector256<float> gy = entry.Narrow();
        Factors factors = new(columns.Column(MaxColumn), scale, tilt);
        Vector256<float> b = (-offset).High();
        Vector256<float> bLow = (-offset).Low();
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> e = columns.Column(c);
            Vector256<float> k = factors.At(e, logits.Column(c), out Vector256<float> kLow);
            columns.Put(c, VectorMath.AtTarget(y, c, gy, VectorMath.Scaled(e, k, kLow, b, bLow)));
        }
    }

    // The factor of each exponential.
    [method: MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly struct Factors(Vector256<float> max, SingleRows256 scale, SingleRows256 tilt)
    {
        private readonly Vector256<float> max = max;
        private readonly Vector256<float> f = scale.High();
        private readonly Vector256<float> fLow = scale.Low();
        private readonly Vector256<float> q = tilt.High();
        private readonly Vector256<float> qLow = tilt.Low();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector256<float> At(Vector256<float> e, Vector256<float> x, out Vector256<float> low) =>
            VectorMath.Tilted(e, max, x, f, fLow, q, qLow, out low);
    }
}
