using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    // A column that nobody reads costs nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose(
        Vector128<float> r0, Vector128<float> r1, Vector128<float> r2, Vector128<float> r3,
        out Vector128<float> c0, out Vector128<float> c1, out Vector128<float> c2, out Vector128<float> c3)
    {
        Vector128<double> lower0 = ZipLower(r0, r1).AsDouble();
        Vector128<double> lower2 = ZipLower(r2, r3).AsDouble();
        Vector128<double> upper0 = ZipUpper(r0, r1).AsDouble();
        Vector128<double> upper2 = ZipUpper(r2, r3).AsDouble();
        Transpose(lower0, lower2, out Vector128<double> column0, out Vector128<double> column1);
        Transpose(upper0, upper2, out Vector128<double> column2, out Vector128<double> column3);
        c0 = column0.AsSingle();
        c1 = column1.AsSingle();
        c2 = column2.AsSingle();
        c3 = column3.AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Transpose(
        Vector128<double> r0, Vector128<double> r1, out Vector128<double> c0, out Vector128<double> c1)
    {
        if (Sse2.IsSupported)
        {
            c0 = Sse2.UnpackLow(r0, r1);
            c1 = Sse2.UnpackHigh(r0, r1);
        }
        else
        {
            c0 = Vector128.Create(r0.GetLower(), r1.GetLower());
            c1 = Vector128.Create(r0.GetUpper(), r1.GetUpper());
        }
    }

    // The elements of the lower halves in turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipLower(Vector128<float> even, Vector128<float> odd)
    {
        if (Sse.IsSupported)
        {
            return Sse.UnpackLow(even, odd);
        }

        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.ZipLow(even, odd)
            : Vector128.Create(even.GetElement(0), odd.GetElement(0), even.GetElement(1), odd.GetElement(1));
    }

    // The elements of the upper halves in turn.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipUpper(Vector128<float> even, Vector128<float> odd)
    {
        if (Sse.IsSupported)
        {
            return Sse.UnpackHigh(even, odd);
        }

        return AdvSimd.Arm64.IsSupported
            ? AdvSimd.Arm64.ZipHigh(even, odd)
            : Vector128.Create(even.GetElement(2), odd.GetElement(2), even.GetElement(3), odd.GetElement(3));
    }
}
