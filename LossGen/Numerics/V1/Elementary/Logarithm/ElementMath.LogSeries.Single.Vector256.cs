using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleLogConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>(2 artanh(t/2) - t) / t^3 from t^2, for the logarithm of numbers between sqrt(1/2) and sqrt(2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogSeries(Vector256<float> square)
    {
        Vector256<float> sum = Vector256.FusedMultiplyAdd(
            square, Vector256.Create(Constants.C3), Vector256.Create(Constants.C2));
        return Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(Constants.C1));
    }

    /// <summary>(2 artanh(t/2) - t) / t^3 from t^2, for the logarithm of numbers between 1 and 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> WideLogSeries(Vector256<float> square)
    {
        Vector256<float> sum = Vector256.FusedMultiplyAdd(
            square, Vector256.Create(Constants.Wide4), Vector256.Create(Constants.Wide3));
        sum = Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(Constants.Wide2));
        return Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(Constants.Wide1));
    }
}
