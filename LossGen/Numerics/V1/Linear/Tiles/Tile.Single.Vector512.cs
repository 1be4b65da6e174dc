using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// By hand, because 32 registers hold twice as many rows; the build makes the text for doubles.

/// <summary>A tile of twelve rows of two vectors: 24 sums, and room for what they are multiplied from.</summary>
internal readonly struct SingleTile512 : ITile<float>
{
    /// <inheritdoc/>
    public static int Rows => 12;

    /// <inheritdoc/>
    public static int Columns => 2 * VectorMath.SingleLanes512;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Multiply<TSteps>(
        ref float left, ref float right, nint depth, nint chain, ref float tile, nint stride, bool adds,
        AheadBytes ahead)
        where TSteps : IPanelSteps
    {
        for (; depth > 0; depth -= chain)
        {
            Vector512<float> s00 = Vector512<float>.Zero, t00 = Vector512<float>.Zero;
            Vector512<float> s01 = Vector512<float>.Zero, t01 = Vector512<float>.Zero;
            Vector512<float> s02 = Vector512<float>.Zero, t02 = Vector512<float>.Zero;
            Vector512<float> s03 = Vector512<float>.Zero, t03 = Vector512<float>.Zero;
            Vector512<float> s04 = Vector512<float>.Zero, t04 = Vector512<float>.Zero;
            Vector512<float> s05 = Vector512<float>.Zero, t05 = Vector512<float>.Zero;
            Vector512<float> s06 = Vector512<float>.Zero, t06 = Vector512<float>.Zero;
            Vector512<float> s07 = Vector512<float>.Zero, t07 = Vector512<float>.Zero;
            Vector512<float> s08 = Vector512<float>.Zero, t08 = Vector512<float>.Zero;
            Vector512<float> s09 = Vector512<float>.Zero, t09 = Vector512<float>.Zero;
            Vector512<float> s10 = Vector512<float>.Zero, t10 = Vector512<float>.Zero;
            Vector512<float> s11 = Vector512<float>.Zero, t11 = Vector512<float>.Zero;
            for (nint k = nint.Min(depth, chain); k > 0; k--)
            {
                ahead.Fetch();
                Vector512<float> u = Vector512.LoadUnsafe(ref right);
                Vector512<float> v = Vector512.LoadUnsafe(ref right, VectorMath.SingleLanes512);
                Vector512<float> x;
                x = Vector512.Create(left);
                s00 = Vector512.FusedMultiplyAdd(x, u, s00);
                t00 = Vector512.FusedMultiplyAdd(x, v, t00);
                x = Vector512.Create(Unsafe.Add(ref left, TSteps.Row));
                s01 = Vector512.FusedMultiplyAdd(x, u, s01);
                t01 = Vector512.FusedMultiplyAdd(x, v, t01);
                x = Vector512.Create(Unsafe.Add(ref left, 2 * TSteps.Row));
                s02 = Vector512.FusedMultiplyAdd(x, u, s02);
                t02 = Vector512.FusedMultiplyAdd(x, v, t02);
                x = Vector512.Create(Unsafe.Add(ref left, 3 * TSteps.Row));
                s03 = Vector512.FusedMultiplyAdd(x, u, s03);
                t03 = Vector512.FusedMultiplyAdd(x, v, t03);
                x = Vector512.Create(Unsafe.Add(ref left, 4 * TSteps.Row));
                s04 = Vector512.FusedMultiplyAdd(x, u, s04);
                t04 = Vector512.FusedMultiplyAdd(x, v, t04);
                x = Vector512.Create(Unsafe.Add(ref left, 5 * TSteps.Row));
                s05 = Vector512.FusedMultiplyAdd(x, u, s05);
                t05 = Vector512.FusedMultiplyAdd(x, v, t05);
                x = Vector512.Create(Unsafe.Add(ref left, 6 * TSteps.Row));
                s06 = Vector512.FusedMultiplyAdd(x, u, s06);
                t06 = Vector512.FusedMultiplyAdd(x, v, t06);
                x = Vector512.Create(Unsafe.Add(ref left, 7 * TSteps.Row));
                s07 = Vector512.FusedMultiplyAdd(x, u, s07);
                t07 = Vector512.FusedMultiplyAdd(x, v, t07);
                x = Vector512.Create(Unsafe.Add(ref left, 8 * TSteps.Row));
                s08 = Vector512.FusedMultiplyAdd(x, u, s08);
                t08 = Vector512.FusedMultiplyAdd(x, v, t08);
                x = Vector512.Create(Unsafe.Add(ref left, 9 * TSteps.Row));
                s09 = Vector512.FusedMultiplyAdd(x, u, s09);
                t09 = Vector512.FusedMultiplyAdd(x, v, t09);
                x = Vector512.Create(Unsafe.Add(ref left, 10 * TSteps.Row));
                s10 = Vector512.FusedMultiplyAdd(x, u, s10);
                t10 = Vector512.FusedMultiplyAdd(x, v, t10);
                x = Vector512.Create(Unsafe.Add(ref left, 11 * TSteps.Row));
                s11 = Vector512.FusedMultiplyAdd(x, u, s11);
                t11 = Vector512.FusedMultiplyAdd(x, v, t11);
                left = ref Unsafe.Add(ref left, TSteps.Depth);
                right = ref Unsafe.Add(ref right, Columns);
            }

            Put(s00, t00, ref tile, 0, adds);
            Put(s01, t01, ref tile, stride, adds);
            Put(s02, t02, ref tile, 2 * stride, adds);
            Put(s03, t03, ref tile, 3 * stride, adds);
            Put(s04, t04, ref tile, 4 * stride, adds);
            Put(s05, t05, ref tile, 5 * stride, adds);
            Put(s06, t06, ref tile, 6 * stride, adds);
            Put(s07, t07, ref tile, 7 * stride, adds);
            Put(s08, t08, ref tile, 8 * stride, adds);
            Put(s09, t09, ref tile, 9 * stride, adds);
            Put(s10, t10, ref tile, 10 * stride, adds);
            Put(s11, t11, ref tile, 11 * stride, adds);
            adds = true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(
        Vector512<float> s, Vector512<float> t, ref float tile, nint index, bool adds)
    {
        ref float row = ref Unsafe.Add(ref tile, index);
        if (adds)
        {
            s = Vector512.LoadUnsafe(ref row) + s;
            t = Vector512.LoadUnsafe(ref row, VectorMath.SingleLanes512) + t;
        }

        s.StoreUnsafe(ref row);
        t.StoreUnsafe(ref row, VectorMath.SingleLanes512);
    }
}
