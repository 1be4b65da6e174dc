using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleLogConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>(2 artanh(t/2) - t) / t^3 from t^2, for logarithms of numbers from sqrt(1/2) to sqrt(2).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> LogSeries(Vector256<float> square)
    {
        Vector256<float> sum = Vector256.FusedMultiplyAdd(
            square, Vector256.Create(Constants.C3), Vector256.Create(Constants.C2));
        return Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(Constants.C1));
    }

    /// <summary>(y / sinh(y) - 1) / w from w = 2 cosh(y) - 2, for y up to log 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SinhSeries(Vector256<float> w)
    {
        Vector256<float> sum = Vector256.FusedMultiplyAdd(
            w, Vector256.Create(Constants.Sinh5), Vector256.Create(Constants.Sinh4));
        sum = Vector256.FusedMultiplyAdd(sum, w, Vector256.Create(Constants.Sinh3));
        sum = Vector256.FusedMultiplyAdd(sum, w, Vector256.Create(Constants.Sinh2));
        return Vector256.FusedMultiplyAdd(sum, w, Vector256.Create(Constants.Sinh1));
    }
}
