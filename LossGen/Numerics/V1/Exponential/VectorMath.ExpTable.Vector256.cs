using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    // The permutation reads the low three bits of each index only.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<int> ExpTableHigh(Vector256<int> index) =>
        Avx2.IsSupported
            ? Avx2.PermuteVar8x32(Vector256.Create(Constants.High), index)
            : Vector256.Create(ExpTableHigh(index.GetLower()), ExpTableHigh(index.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> ExpTableLow(Vector256<int> index) =>
        Avx2.IsSupported
            ? Avx2.PermuteVar8x32(Vector256.Create(Constants.Low), index)
            : Vector256.Create(ExpTableLow(index.GetLower()), ExpTableLow(index.GetUpper()));

    // A comparison with NaN is false, so NaN stays. Turned round, it becomes the mask of the last multiplication.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> ZeroBelow(Vector256<float> limit, Vector256<float> x, Vector256<float> value) =>
        Avx.IsSupported
            ? Vector256.ConditionalSelect(Avx.CompareNotLessThan(x, limit), value, Vector256<float>.Zero)
            : Vector256.ConditionalSelect(Vector256.LessThan(x, limit), Vector256<float>.Zero, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> ZeroBelow(
        Vector256<double> limit, Vector256<double> x, Vector256<double> value) =>
        Avx.IsSupported
            ? Vector256.ConditionalSelect(Avx.CompareNotLessThan(x, limit), value, Vector256<double>.Zero)
            : Vector256.ConditionalSelect(Vector256.LessThan(x, limit), Vector256<double>.Zero, value);
}
