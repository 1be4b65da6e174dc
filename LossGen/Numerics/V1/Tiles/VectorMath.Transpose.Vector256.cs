using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    // In each 128 bits of the vectors on their own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose(
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
    internal static void Transpose(
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
}
