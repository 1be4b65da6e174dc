using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    // The permutation reads the low four bits of each index, hence the second copy of the table.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> ExpTableHigh(Vector512<int> index) =>
        Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32(Vector512.Create(Constants.High), index)
            : Vector512.Create(ExpTableHigh(index.GetLower()), ExpTableHigh(index.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> ExpTableLow(Vector512<int> index) =>
        Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32(Vector512.Create(Constants.Low), index)
            : Vector512.Create(ExpTableLow(index.GetLower()), ExpTableLow(index.GetUpper()));
}
