using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the text for bfloat16 of this file, and other widths that nothing calls: see LossGen.Widths.
internal static partial class Widening
{
    private static void Widen256(ref Half source, ref float destination, nint count)
    {
        nint i = 0;
        for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            VectorMath.LoadHalf256(ref source, i).StoreUnsafe(ref destination, (nuint)i);
        }

        if (i < count)
        {
            VectorMath.StorePartial(
                VectorMath.LoadHalfPartial256(ref source, i, count - i, 0), ref destination, i, count - i);
        }
    }

    private static void Narrow256(ref float source, ref Half destination, nint count)
    {
        nint i = 0;
        for (; i <= count - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            VectorMath.StoreHalf(Vector256.LoadUnsafe(ref source, (nuint)i), ref destination, i);
        }

        if (i < count)
        {
            VectorMath.StoreHalfPartial(
                VectorMath.LoadPartial256(ref source, i, count - i, 0), ref destination, i, count - i);
        }
    }
}
