using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SinglePowerConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>((2 artanh(t/2) - t) / t^3 - 1/12) / t^2 from t^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> PowerSeries(Vector256<float> square)
    {
        Vector256<float> sum = Vector256.FusedMultiplyAdd(
            square, Vector256.Create(Constants.P3), Vector256.Create(Constants.P2));
        return Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(Constants.P1));
    }
}
