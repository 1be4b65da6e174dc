using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>Turns 8 rows of 8 elements into 8 columns. A column that nobody reads costs nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(
        Vector256<float> r0, Vector256<float> r1, Vector256<float> r2, Vector256<float> r3,
        Vector256<float> r4, Vector256<float> r5, Vector256<float> r6, Vector256<float> r7,
        out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3,
        out Vector256<float> c4, out Vector256<float> c5, out Vector256<float> c6, out Vector256<float> c7)
    {
        // Columns 0 and 4, 1 and 5, 2 and 6, 3 and 7 of the first and of the last four rows.
        TransposeHalves(
            r0, r1, r2, r3,
            out Vector256<float> a0, out Vector256<float> a1, out Vector256<float> a2, out Vector256<float> a3);
        TransposeHalves(
            r4, r5, r6, r7,
            out Vector256<float> b0, out Vector256<float> b1, out Vector256<float> b2, out Vector256<float> b3);
        c0 = LowerHalves(a0.AsDouble(), b0.AsDouble()).AsSingle();
        c1 = LowerHalves(a1.AsDouble(), b1.AsDouble()).AsSingle();
        c2 = LowerHalves(a2.AsDouble(), b2.AsDouble()).AsSingle();
        c3 = LowerHalves(a3.AsDouble(), b3.AsDouble()).AsSingle();
        c4 = UpperHalves(a0.AsDouble(), b0.AsDouble()).AsSingle();
        c5 = UpperHalves(a1.AsDouble(), b1.AsDouble()).AsSingle();
        c6 = UpperHalves(a2.AsDouble(), b2.AsDouble()).AsSingle();
        c7 = UpperHalves(a3.AsDouble(), b3.AsDouble()).AsSingle();
    }

    /// <summary>Turns 4 rows of 4 elements into 4 columns. A column that nobody reads costs nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Transpose(
        Vector256<double> r0, Vector256<double> r1, Vector256<double> r2, Vector256<double> r3,
        out Vector256<double> c0, out Vector256<double> c1, out Vector256<double> c2, out Vector256<double> c3)
    {
        // Columns 0 and 2, 1 and 3 of the first and of the last two rows.
        TransposeHalves(r0, r1, out Vector256<double> a0, out Vector256<double> a1);
        TransposeHalves(r2, r3, out Vector256<double> b0, out Vector256<double> b1);
        c0 = LowerHalves(a0, b0);
        c1 = LowerHalves(a1, b1);
        c2 = UpperHalves(a0, b0);
        c3 = UpperHalves(a1, b1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeHalves(
        Vector256<float> r0, Vector256<float> r1, Vector256<float> r2, Vector256<float> r3,
        out Vector256<float> c0, out Vector256<float> c1, out Vector256<float> c2, out Vector256<float> c3)
    {
        if (Avx.IsSupported)
        {
            Vector256<double> lower0 = Avx.UnpackLow(r0, r1).AsDouble();
            Vector256<double> lower2 = Avx.UnpackLow(r2, r3).AsDouble();
            Vector256<double> upper0 = Avx.UnpackHigh(r0, r1).AsDouble();
            Vector256<double> upper2 = Avx.UnpackHigh(r2, r3).AsDouble();
            c0 = Avx.UnpackLow(lower0, lower2).AsSingle();
            c1 = Avx.UnpackHigh(lower0, lower2).AsSingle();
            c2 = Avx.UnpackLow(upper0, upper2).AsSingle();
            c3 = Avx.UnpackHigh(upper0, upper2).AsSingle();
        }
        else
        {
            Transpose(
                r0.GetLower(), r1.GetLower(), r2.GetLower(), r3.GetLower(),
                out Vector128<float> l0, out Vector128<float> l1, out Vector128<float> l2, out Vector128<float> l3);
            Transpose(
                r0.GetUpper(), r1.GetUpper(), r2.GetUpper(), r3.GetUpper(),
                out Vector128<float> u0, out Vector128<float> u1, out Vector128<float> u2, out Vector128<float> u3);
            c0 = Vector256.Create(l0, u0);
            c1 = Vector256.Create(l1, u1);
            c2 = Vector256.Create(l2, u2);
            c3 = Vector256.Create(l3, u3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeHalves(
        Vector256<double> r0, Vector256<double> r1, out Vector256<double> c0, out Vector256<double> c1)
    {
        if (Avx.IsSupported)
        {
            c0 = Avx.UnpackLow(r0, r1);
            c1 = Avx.UnpackHigh(r0, r1);
        }
        else
        {
            Transpose(r0.GetLower(), r1.GetLower(), out Vector128<double> l0, out Vector128<double> l1);
            Transpose(r0.GetUpper(), r1.GetUpper(), out Vector128<double> u0, out Vector128<double> u1);
            c0 = Vector256.Create(l0, u0);
            c1 = Vector256.Create(l1, u1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LowerHalves(Vector256<double> a, Vector256<double> b) =>
        Avx.IsSupported ? Avx.Permute2x128(a, b, 0x20) : Vector256.Create(a.GetLower(), b.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> UpperHalves(Vector256<double> a, Vector256<double> b) =>
        Avx.IsSupported ? Avx.Permute2x128(a, b, 0x31) : Vector256.Create(a.GetUpper(), b.GetUpper());
}
