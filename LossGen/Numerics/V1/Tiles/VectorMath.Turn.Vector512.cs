using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    // In each quarter of the vectors on its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Turn(
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
            Turn(
                r0.GetLower(), r1.GetLower(), r2.GetLower(), r3.GetLower(),
                out Vector256<float> l0, out Vector256<float> l1, out Vector256<float> l2, out Vector256<float> l3);
            Turn(
                r0.GetUpper(), r1.GetUpper(), r2.GetUpper(), r3.GetUpper(),
                out Vector256<float> u0, out Vector256<float> u1, out Vector256<float> u2, out Vector256<float> u3);
            c0 = Vector512.Create(l0, u0);
            c1 = Vector512.Create(l1, u1);
            c2 = Vector512.Create(l2, u2);
            c3 = Vector512.Create(l3, u3);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Turn(
        Vector512<double> r0, Vector512<double> r1, out Vector512<double> c0, out Vector512<double> c1)
    {
        if (Avx512F.IsSupported)
        {
            c0 = Avx512F.UnpackLow(r0, r1);
            c1 = Avx512F.UnpackHigh(r0, r1);
        }
        else
        {
            Turn(r0.GetLower(), r1.GetLower(), out Vector256<double> l0, out Vector256<double> l1);
            Turn(r0.GetUpper(), r1.GetUpper(), out Vector256<double> u0, out Vector256<double> u1);
            c0 = Vector512.Create(l0, u0);
            c1 = Vector512.Create(l1, u1);
        }
    }
}
