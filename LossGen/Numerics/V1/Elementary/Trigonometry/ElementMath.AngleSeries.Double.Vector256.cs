using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleAngleConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>(sin(r) - r) / r^3 from r^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SinSeries(Vector256<double> square)
    {
        Vector256<double> fourth = square * square;
        Vector256<double> even = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.S6), Vector256.Create(Constants.S4));
        Vector256<double> odd = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.S5), Vector256.Create(Constants.S3));
        even = Vector256.FusedMultiplyAdd(even, fourth, Vector256.Create(Constants.S2));
        odd = Vector256.FusedMultiplyAdd(odd, fourth, Vector256.Create(Constants.S1));
        return Vector256.FusedMultiplyAdd(even, square, odd);
    }

    /// <summary>(cos(r) - 1 + r^2/2) / r^4 from r^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> CosSeries(Vector256<double> square)
    {
        Vector256<double> fourth = square * square;
        Vector256<double> even = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.C6), Vector256.Create(Constants.C4));
        Vector256<double> odd = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.C5), Vector256.Create(Constants.C3));
        even = Vector256.FusedMultiplyAdd(even, fourth, Vector256.Create(Constants.C2));
        odd = Vector256.FusedMultiplyAdd(odd, fourth, Vector256.Create(Constants.C1));
        return Vector256.FusedMultiplyAdd(even, square, odd);
    }
}
