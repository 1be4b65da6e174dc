using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>
    /// exp of logits, once they are capped, less the capped maximum, times 2^<see cref="SingleExpBias"/>.
    /// </summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpCapped(Vector256<float> x, in SingleSoftcap softcap) =>
        ExpShifted(Cap(x, softcap));

    /// <summary>
    /// exp of logits, once they are capped, less the capped maximum, times 2^<see cref="SingleExpBias"/>.
    /// </summary>
    /// <param name="x">The logits.</param>
    /// <param name="softcap">The cap and the maximum.</param>
    /// <param name="capped">The differences.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExpCapped(
        Vector256<float> x, in SingleSoftcap softcap, out SingleCapped256 capped)
    {
        capped = Cap(x, softcap);
        return ExpShifted(capped);
    }
}
