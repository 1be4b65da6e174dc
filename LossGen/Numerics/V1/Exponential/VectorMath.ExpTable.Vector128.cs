using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<int> ExpTableHigh(Vector128<int> index) =>
        Avx2.IsSupported
            ? ExpTableHigh(index.ToVector256Unsafe()).GetLower()
            : LookUp(Vector128.Create(Constants.High), Vector128.Create(Constants.High[4..]), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> ExpTableLow(Vector128<int> index) =>
        Avx2.IsSupported
            ? ExpTableLow(index.ToVector256Unsafe()).GetLower()
            : LookUp(
                Vector128.Create(Constants.Low).AsInt32(), Vector128.Create(Constants.Low[4..]).AsInt32(), index)
                .AsSingle();

    // Two tables of four, chosen between by bit 2 of the index spread over the lane.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> LookUp(Vector128<int> first, Vector128<int> second, Vector128<int> index)
    {
        Vector128<int> withinTable = index & Vector128.Create(3);
        Vector128<int> fromSecond = (index << 29) >> 31;
        return Vector128.ConditionalSelect(
            fromSecond, Vector128.Shuffle(second, withinTable), Vector128.Shuffle(first, withinTable));
    }

    // A comparison with NaN is false, so NaN stays. Turned round, it becomes the mask of the last multiplication.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> ZeroBelow(Vector128<float> limit, Vector128<float> x, Vector128<float> value) =>
        Sse.IsSupported
            ? Vector128.ConditionalSelect(Sse.CompareNotLessThan(x, limit), value, Vector128<float>.Zero)
            : Vector128.ConditionalSelect(Vector128.LessThan(x, limit), Vector128<float>.Zero, value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> ZeroBelow(
        Vector128<double> limit, Vector128<double> x, Vector128<double> value) =>
        Sse2.IsSupported
            ? Vector128.ConditionalSelect(Sse2.CompareNotLessThan(x, limit), value, Vector128<double>.Zero)
            : Vector128.ConditionalSelect(Vector128.LessThan(x, limit), Vector128<double>.Zero, value);
}
