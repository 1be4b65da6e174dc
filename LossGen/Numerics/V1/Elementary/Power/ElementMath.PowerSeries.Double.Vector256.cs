using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoublePowerConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>((2 artanh(t/2) - t) / t^3 - 1/12) / t^2 from t^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> PowerSeries(Vector256<double> square)
    {
        Vector256<double> fourth = square * square;
        Vector256<double> even = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.P8), Vector256.Create(Constants.P6));
        Vector256<double> odd = Vector256.FusedMultiplyAdd(
            fourth, Vector256.Create(Constants.P7), Vector256.Create(Constants.P5));
        even = Vector256.FusedMultiplyAdd(even, fourth, Vector256.Create(Constants.P4));
        odd = Vector256.FusedMultiplyAdd(odd, fourth, Vector256.Create(Constants.P3));
        even = Vector256.FusedMultiplyAdd(even, fourth, Vector256.Create(Constants.P2));
        odd = Vector256.FusedMultiplyAdd(odd, fourth, Vector256.Create(Constants.P1));
        return Vector256.FusedMultiplyAdd(even, square, odd);
    }
}
