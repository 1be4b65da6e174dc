using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
// The capped logits of a row in memory: as much as a SingleCapped for each class, with the four parts of each vector
// one after another.
public static partial class VectorMath
{
    /// <summary>Stores capped logits.</summary>
    /// <param name="x">The capped logits.</param>
    /// <param name="row">Where those of the row are: a whole number of vectors.</param>
    /// <param name="i">The class of the first, a multiple of the lanes of a vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreCapped256(in SingleCapped256 x, ref SingleCapped row, nint i)
    {
        ref SingleCapped256 target = ref At256(ref row, i);
        target = x;
    }

    /// <summary>Loads capped logits.</summary>
    /// <param name="row">Where those of the row are.</param>
    /// <param name="i">The class of the first, a multiple of the lanes of a vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleCapped256 LoadCapped256(ref SingleCapped row, nint i) => At256(ref row, i);

    /// <summary>Loads capped logits, or zeros if the vector begins beyond the last class.</summary>
    /// <param name="row">Where those of the row are.</param>
    /// <param name="i">The class of the first, a multiple of the lanes of a vector.</param>
    /// <param name="left">How many classes are left.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleCapped256 LoadCappedPartial256(ref SingleCapped row, nint i, nint left) =>
        left > 0 ? At256(ref row, i) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref SingleCapped256 At256(ref SingleCapped row, nint i) =>
        ref Unsafe.As<SingleCapped, SingleCapped256>(ref Unsafe.Add(ref row, i));
}
