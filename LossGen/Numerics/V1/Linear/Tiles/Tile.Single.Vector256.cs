using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other element type of this file, and the other widths: see LossGen.Widths.

/// <summary>A tile of six rows of two vectors: 12 sums, and room for what they are multiplied from.</summary>
internal readonly struct SingleTile256 : ITile<float>
{
    /// <inheritdoc/>
    public static int Rows => 6;

    /// <inheritdoc/>
    public static int Columns => 2 * VectorMath.SingleLanes256;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Multiply<TSteps>(
        ref float left, ref float right, nint depth, nint chain, ref float tile, nint stride, bool adds,
        AheadBytes ahead)
        where TSteps : IPanelSteps
    {
        for (; depth > 0; depth -= chain)
        {
            Vector256<float> s0 = Vector256<float>.Zero, t0 = Vector256<float>.Zero;
            Vector256<float> s1 = Vector256<float>.Zero, t1 = Vector256<float>.Zero;
            Vector256<float> s2 = Vector256<float>.Zero, t2 = Vector256<float>.Zero;
            Vector256<float> s3 = Vector256<float>.Zero, t3 = Vector256<float>.Zero;
            Vector256<float> s4 = Vector256<float>.Zero, t4 = Vector256<float>.Zero;
            Vector256<float> s5 = Vector256<float>.Zero, t5 = Vector256<float>.Zero;
            for (nint k = nint.Min(depth, chain); k > 0; k--)
            {
                ahead.Fetch();
                Vector256<float> u = Vector256.LoadUnsafe(ref right);
                Vector256<float> v = Vector256.LoadUnsafe(ref right, VectorMath.SingleLanes256);
                Vector256<float> x;
                x = Vector256.Create(left);
                s0 = Vector256.FusedMultiplyAdd(x, u, s0);
                t0 = Vector256.FusedMultiplyAdd(x, v, t0);
                x = Vector256.Create(Unsafe.Add(ref left, TSteps.Row));
                s1 = Vector256.FusedMultiplyAdd(x, u, s1);
                t1 = Vector256.FusedMultiplyAdd(x, v, t1);
                x = Vector256.Create(Unsafe.Add(ref left, 2 * TSteps.Row));
                s2 = Vector256.FusedMultiplyAdd(x, u, s2);
                t2 = Vector256.FusedMultiplyAdd(x, v, t2);
                x = Vector256.Create(Unsafe.Add(ref left, 3 * TSteps.Row));
                s3 = Vector256.FusedMultiplyAdd(x, u, s3);
                t3 = Vector256.FusedMultiplyAdd(x, v, t3);
                x = Vector256.Create(Unsafe.Add(ref left, 4 * TSteps.Row));
                s4 = Vector256.FusedMultiplyAdd(x, u, s4);
                t4 = Vector256.FusedMultiplyAdd(x, v, t4);
                x = Vector256.Create(Unsafe.Add(ref left, 5 * TSteps.Row));
                s5 = Vector256.FusedMultiplyAdd(x, u, s5);
                t5 = Vector256.FusedMultiplyAdd(x, v, t5);
                left = ref Unsafe.Add(ref left, TSteps.Depth);
                right = ref Unsafe.Add(ref right, Columns);
            }

            Put(s0, t0, ref tile, 0, adds);
            Put(s1, t1, ref tile, stride, adds);
            Put(s2, t2, ref tile, 2 * stride, adds);
            Put(s3, t3, ref tile, 3 * stride, adds);
            Put(s4, t4, ref tile, 4 * stride, adds);
            Put(s5, t5, ref tile, 5 * stride, adds);
            adds = true;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(
        Vector256<float> s, Vector256<float> t, ref float tile, nint index, bool adds)
    {
        ref float row = ref Unsafe.Add(ref tile, index);
        if (adds)
        {
            s = Vector256.LoadUnsafe(ref row) + s;
            t = Vector256.LoadUnsafe(ref row, VectorMath.SingleLanes256) + t;
        }

        s.StoreUnsafe(ref row);
        t.StoreUnsafe(ref row, VectorMath.SingleLanes256);
    }
}
