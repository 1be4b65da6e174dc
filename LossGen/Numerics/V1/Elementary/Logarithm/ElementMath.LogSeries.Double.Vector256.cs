using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleLogConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths. Even and odd powers apart: two short chains.
public static partial class ElementMath
{
    /// <summary>(2 artanh(t/2) - t) / t^3 from t^2, for the logarithm of numbers between sqrt(1/2) and sqrt(2).</summary>
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

    /// <summary>(2 artanh(t/2) - t) / t^3 from t^2, for the logarithm of numbers between 1 and 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> WideLogSeries(Vector256<double> square)
    {
        Vector256<double> fourth = square * square;
        Vector256<double> even = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.Wide10), Vector256.Create(Constants.Wide8));
        Vector256<double> odd = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.Wide9), Vector256.Create(Constants.Wide7));
        even = Vector256.FusedMultiplyAdd(even, fourth, Vector256.Create(Constants.Wide6));
        odd = Vector256.FusedMultiplyAdd(odd, fourth, Vector256.Create(Constants.Wide5));
        even = Vector256.FusedMultiplyAdd(even, fourth, Vector256.Create(Constants.Wide4));
        odd = Vector256.FusedMultiplyAdd(odd, fourth, Vector256.Create(Constants.Wide3));
        even = Vector256.FusedMultiplyAdd(even, fourth, Vector256.Create(Constants.Wide2));
        odd = Vector256.FusedMultiplyAdd(odd, fourth, Vector256.Create(Constants.Wide1));
        return Vector256.FusedMultiplyAdd(even, square, odd);
    }
}
