using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleLogConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths. Even and odd powers apart: two short chains.
public static partial class ElementMath
{
    /// <summary>(2 artanh(t/2) - t) / t^3 from t^2, for logarithms of numbers from sqrt(1/2) to sqrt(2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogSeries(Vector256<double> square)
    {
        Vector256<double> fourth = square * square;
        Vector256<double> odd = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.C7), Vector256.Create(Constants.C5));
        Vector256<double> even = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.C6), Vector256.Create(Constants.C4));
        odd = Vector256.FusedMultiplyAdd(odd, fourth, Vector256.Create(Constants.C3));
        even = Vector256.FusedMultiplyAdd(even, fourth, Vector256.Create(Constants.C2));
        odd = Vector256.FusedMultiplyAdd(odd, fourth, Vector256.Create(Constants.C1));
        return Vector256.FusedMultiplyAdd(even, square, odd);
    }

    /// <summary>(y / sinh(y) - 1) / w from w = 2 cosh(y) - 2, for y up to log 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SinhSeries(Vector256<double> w)
    {
        Vector256<double> square = w * w;
        Vector256<double> even = Vector256.FusedMultiplyAdd(
            square, Vector256.Create(Constants.Sinh10), Vector256.Create(Constants.Sinh8));
        Vector256<double> odd = Vector256.FusedMultiplyAdd(
            square, Vector256.Create(Constants.Sinh9), Vector256.Create(Constants.Sinh7));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.Sinh6));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.Sinh5));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.Sinh4));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.Sinh3));
        even = Vector256.FusedMultiplyAdd(even, square, Vector256.Create(Constants.Sinh2));
        odd = Vector256.FusedMultiplyAdd(odd, square, Vector256.Create(Constants.Sinh1));
        return Vector256.FusedMultiplyAdd(even, w, odd);
    }
}
