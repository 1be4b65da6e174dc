using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleAngleConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>(sin(r) - r) / r^3 from r^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SinSeries(Vector256<float> square)
    {
        Vector256<float> sum = Vector256.FusedMultiplyAdd(
            square, Vector256.Create(Constants.S3), Vector256.Create(Constants.S2));
        return Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(Constants.S1));
    }

    /// <summary>(cos(r) - 1 + r^2/2) / r^4 from r^2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> CosSeries(Vector256<float> square)
    {
        Vector256<float> sum = Vector256.FusedMultiplyAdd(
            square, Vector256.Create(Constants.C3), Vector256.Create(Constants.C2));
        return Vector256.FusedMultiplyAdd(sum, square, Vector256.Create(Constants.C1));
    }
}
