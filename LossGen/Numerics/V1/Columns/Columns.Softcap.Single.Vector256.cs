using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// A soft cap in a tile: every row has a maximum of its own.
public readonly ref partial struct SingleColumns256
{
    /// <summary>Turns logits into exponentials of capped logits, 0 at the target, and sums them.</summary>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="scale">What logits are multiplied by first, positive.</param>
    /// <param name="cap">What no capped logit exceeds, not negative; 0 is no cap.</param>
    /// <param name="tile">Receives the slopes of the cap, and what rows need of it.</param>
    /// <returns>The sum without the target.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public SingleRows256 SumCappedExp(
        ref readonly int targetOf, double scale, double cap, SingleTileCap256 tile)
    {
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        SingleSoftcap softcap = new(scale, cap);
        tile.Max = new SingleCap256(softcap).Differences(columns.Column(MaxColumn), out _);
        SingleCap256 caps = new(softcap, tile.Max);
        Vector256<float> target = Vector256<float>.Zero;
        Vector256<float> logit = Vector256.Create(float.NaN);
        for (int c = 0; c < columns.classes; c++)
        {
            Vector256<float> x = columns.Column(c);
            SingleCapped256 capped = caps.Of(x);
            tile.SlopeOf(c) = capped.Slopes;
            Vector256<float> e = VectorMath.ExpShifted(capped);
            columns.Put(c, VectorMath.TakeTarget(y, c, e, ref target, x, ref logit));
        }

        columns.Put(TargetExpColumn, target);
        columns.Put(TargetLogitColumn, logit);
        CapTarget(softcap, logit, tile);
        return columns.Sum();
    }

    /// <summary>Every class gets e · scale, times the slope of the cap.</summary>
    /// <param name="targetOf">The target of each row.</param>
    /// <param name="scale">The factor of the exponentials.</param>
    /// <param name="entry">What the target gets.</param>
    /// <param name="tile">The slopes of the cap.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void ScaleSloped(
        ref readonly int targetOf, SingleRows256 scale, SingleRows256 entry, SingleTileCap256 tile)
    {
        SingleColumns256 columns = this;
        Vector256<int> y = Vector256.LoadUnsafe(in targetOf);
        Vector256<float> gy = entry.Narrow();
        Vector256<float> f = scale.High();
        Vector256<float> fLow = scale.Low();
        for (int c = 0; c < columns.classes; c++)
        {
            SingleCapped256 slopes = SingleCapped256.OfSlopes(tile.SlopeOf(c));
            Vector256<float> g = VectorMath.Sloped(columns.Column(c), f, fLow, slopes);
            columns.Put(c, VectorMath.AtTarget(y, c, gy, g));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void CapTarget(in SingleSoftcap softcap, Vector256<float> logit, SingleTileCap256 tile)
    {
        SingleRows256 capped = new SingleCap256(softcap).Differences(logit, out SingleRows256 slope);
        tile.TargetGap = tile.Max - capped;
        tile.TargetSlope = slope;
    }
}
