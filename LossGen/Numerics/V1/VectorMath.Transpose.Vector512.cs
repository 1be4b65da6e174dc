using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>Turns 16 rows of 16 elements into 16 columns. A column that nobody reads costs nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(
        Vector512<float> r0, Vector512<float> r1, Vector512<float> r2, Vector512<float> r3,
        Vector512<float> r4, Vector512<float> r5, Vector512<float> r6, Vector512<float> r7,
        Vector512<float> r8, Vector512<float> r9, Vector512<float> r10, Vector512<float> r11,
        Vector512<float> r12, Vector512<float> r13, Vector512<float> r14, Vector512<float> r15,
        out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3,
        out Vector512<float> c4, out Vector512<float> c5, out Vector512<float> c6, out Vector512<float> c7,
        out Vector512<float> c8, out Vector512<float> c9, out Vector512<float> c10, out Vector512<float> c11,
        out Vector512<float> c12, out Vector512<float> c13, out Vector512<float> c14, out Vector512<float> c15)
    {
        // Columns i, i + 4, i + 8 and i + 12 of four rows each.
        TransposeQuarters(
            r0, r1, r2, r3,
            out Vector512<float> a0, out Vector512<float> a1, out Vector512<float> a2, out Vector512<float> a3);
        TransposeQuarters(
            r4, r5, r6, r7,
            out Vector512<float> b0, out Vector512<float> b1, out Vector512<float> b2, out Vector512<float> b3);
        TransposeQuarters(
            r8, r9, r10, r11,
            out Vector512<float> d0, out Vector512<float> d1, out Vector512<float> d2, out Vector512<float> d3);
        TransposeQuarters(
            r12, r13, r14, r15,
            out Vector512<float> e0, out Vector512<float> e1, out Vector512<float> e2, out Vector512<float> e3);
        GatherQuarters(a0, b0, d0, e0, out c0, out c4, out c8, out c12);
        GatherQuarters(a1, b1, d1, e1, out c1, out c5, out c9, out c13);
        GatherQuarters(a2, b2, d2, e2, out c2, out c6, out c10, out c14);
        GatherQuarters(a3, b3, d3, e3, out c3, out c7, out c11, out c15);
    }

    /// <summary>Turns 8 rows of 8 elements into 8 columns. A column that nobody reads costs nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(
        Vector512<double> r0, Vector512<double> r1, Vector512<double> r2, Vector512<double> r3,
        Vector512<double> r4, Vector512<double> r5, Vector512<double> r6, Vector512<double> r7,
        out Vector512<double> c0, out Vector512<double> c1, out Vector512<double> c2, out Vector512<double> c3,
        out Vector512<double> c4, out Vector512<double> c5, out Vector512<double> c6, out Vector512<double> c7)
    {
        // Columns i, i + 2, i + 4 and i + 6 of two rows each.
        TransposeQuarters(r0, r1, out Vector512<double> a0, out Vector512<double> a1);
        TransposeQuarters(r2, r3, out Vector512<double> b0, out Vector512<double> b1);
        TransposeQuarters(r4, r5, out Vector512<double> d0, out Vector512<double> d1);
        TransposeQuarters(r6, r7, out Vector512<double> e0, out Vector512<double> e1);
        GatherQuarters(a0, b0, d0, e0, out c0, out c2, out c4, out c6);
        GatherQuarters(a1, b1, d1, e1, out c1, out c3, out c5, out c7);
    }

    // In each quarter of the vectors on its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeQuarters(
        Vector512<float> r0, Vector512<float> r1, Vector512<float> r2, Vector512<float> r3,
        out Vector512<float> c0, out Vector512<float> c1, out Vector512<float> c2, out Vector512<float> c3)
    {
        if (Avx512F.IsSupported)
        {
            Vector512<double> lower0 = Avx512F.UnpackLow(r0, r1).AsDouble();
            Vector512<double> lower2 = Avx512F.UnpackLow(r2, r3).AsDouble();
            Vector512<double> upper0 = Avx512F.UnpackHigh(r0, r1).AsDouble();
            Vector512<double> upper2 = Avx512F.UnpackHigh(r2, r3).AsDouble();
            c0 = Avx512F.UnpackLow(lower0, lower2).AsSingle();
            c1 = Avx512F.UnpackHigh(lower0, lower2).AsSingle();
            c2 = Avx512F.UnpackLow(upper0, upper2).AsSingle();
            c3 = Avx512F.UnpackHigh(upper0, upper2).AsSingle();
        }
        else
        {
            TransposeHalves(
                r0.GetLower(), r1.GetLower(), r2.GetLower(), r3.GetLower(),
                out Vector256<float> l0, out Vector256<float> l1, out Vector256<float> l2, out Vector256<float> l3);
            TransposeHalves(
                r0.GetUpper(), r1.GetUpper(), r2.GetUpper(), r3.GetUpper(),
                out Vector256<float> u0, out Vector256<float> u1, out Vector256<float> u2, out Vector256<float> u3);
            c0 = Vector512.Create(l0, u0);
            c1 = Vector512.Create(l1, u1);
            c2 = Vector512.Create(l2, u2);
            c3 = Vector512.Create(l3, u3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeQuarters(
        Vector512<double> r0, Vector512<double> r1, out Vector512<double> c0, out Vector512<double> c1)
    {
        if (Avx512F.IsSupported)
        {
            c0 = Avx512F.UnpackLow(r0, r1);
            c1 = Avx512F.UnpackHigh(r0, r1);
        }
        else
        {
            TransposeHalves(r0.GetLower(), r1.GetLower(), out Vector256<double> l0, out Vector256<double> l1);
            TransposeHalves(r0.GetUpper(), r1.GetUpper(), out Vector256<double> u0, out Vector256<double> u1);
            c0 = Vector512.Create(l0, u0);
            c1 = Vector512.Create(l1, u1);
        }
    }

    // The first quarters of four vectors, their second ones and so on.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherQuarters(
        Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d,
        out Vector512<float> first, out Vector512<float> second,
        out Vector512<float> third, out Vector512<float> fourth)
    {
        GatherQuarters(
            a.AsDouble(), b.AsDouble(), c.AsDouble(), d.AsDouble(),
            out Vector512<double> q0, out Vector512<double> q1, out Vector512<double> q2, out Vector512<double> q3);
        first = q0.AsSingle();
        second = q1.AsSingle();
        third = q2.AsSingle();
        fourth = q3.AsSingle();
    }

    // The lower halves first: where only the first columns are read, half of the shuffles have nothing to do.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void GatherQuarters(
        Vector512<double> a, Vector512<double> b, Vector512<double> c, Vector512<double> d,
        out Vector512<double> first, out Vector512<double> second,
        out Vector512<double> third, out Vector512<double> fourth)
    {
        if (Avx512F.IsSupported)
        {
            Vector512<double> lowerA = Avx512F.Shuffle4x128(a, b, 0x44);
            Vector512<double> lowerC = Avx512F.Shuffle4x128(c, d, 0x44);
            Vector512<double> upperA = Avx512F.Shuffle4x128(a, b, 0xEE);
            Vector512<double> upperC = Avx512F.Shuffle4x128(c, d, 0xEE);
            first = Avx512F.Shuffle4x128(lowerA, lowerC, 0x88);
            second = Avx512F.Shuffle4x128(lowerA, lowerC, 0xDD);
            third = Avx512F.Shuffle4x128(upperA, upperC, 0x88);
            fourth = Avx512F.Shuffle4x128(upperA, upperC, 0xDD);
        }
        else
        {
            Vector256<double> al = a.GetLower(), bl = b.GetLower(), cl = c.GetLower(), dl = d.GetLower();
            Vector256<double> au = a.GetUpper(), bu = b.GetUpper(), cu = c.GetUpper(), du = d.GetUpper();
            first = Vector512.Create(LowerHalves(al, bl), LowerHalves(cl, dl));
            second = Vector512.Create(UpperHalves(al, bl), UpperHalves(cl, dl));
            third = Vector512.Create(LowerHalves(au, bu), LowerHalves(cu, du));
            fourth = Vector512.Create(UpperHalves(au, bu), UpperHalves(cu, du));
        }
    }
}
