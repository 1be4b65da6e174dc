using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    // The permutation reads the low four bits of each index, hence the second copy of the table.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<int> ExpTableHigh(Vector512<int> index) =>
        Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32(Vector512.Create(Constants.High), index)
            : Vector512.Create(ExpTableHigh(index.GetLower()), ExpTableHigh(index.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> ExpTableLow(Vector512<int> index) =>
        Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32(Vector512.Create(Constants.Low), index)
            : Vector512.Create(ExpTableLow(index.GetLower()), ExpTableLow(index.GetUpper()));

    // A comparison with NaN is false, so NaN stays. Turned round, it becomes the mask of the last multiplication.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> ZeroBelow(Vector512<float> limit, Vector512<float> x, Vector512<float> value) =>
        Avx512F.IsSupported
            ? Vector512.ConditionalSelect(Avx512F.CompareNotLessThan(x, limit), value, Vector512<float>.Zero)
            : Vector512.ConditionalSelect(Vector512.LessThan(x, limit), Vector512<float>.Zero, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<double> ZeroBelow(
        Vector512<double> limit, Vector512<double> x, Vector512<double> value) =>
        Avx512F.IsSupported
            ? Vector512.ConditionalSelect(Avx512F.CompareNotLessThan(x, limit), value, Vector512<double>.Zero)
            : Vector512.ConditionalSelect(Vector512.LessThan(x, limit), Vector512<double>.Zero, value);
}
