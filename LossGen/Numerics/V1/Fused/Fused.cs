using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

/// <summary>
/// Fused multiply-adds of 128 bits, also where the processor, or the code that native AOT makes for any of them, has no
/// such instruction: there .NET calls a function for every lane. The build puts these into the place of
/// <see cref="Vector128.FusedMultiplyAdd(Vector128{float}, Vector128{float}, Vector128{float})"/>.
/// </summary>
internal static class Fused
{
    private const int LowBits = 0x1FFF_FFFF; // what a double has beyond a float
    private const int Midpoint = 0x1000_0000;
    private const int WithoutSign = 0x7FFF_FFFF;
    private const int LeastNormal = 0x0080_0000;

    /// <summary>a · b + c, rounded once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        Fma.IsSupported || AdvSimd.IsSupported || !Vector128.IsHardwareAccelerated
            ? Vector128.FusedMultiplyAdd(a, b, c)
            : OfDoubles(a, b, c);

    /// <inheritdoc cref="MultiplyAdd(Vector128{float}, Vector128{float}, Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) =>
        Vector128.FusedMultiplyAdd(a, b, c);

    /// <summary>
    /// a · b + c of floats by doubles. The product is exact, and rounding the sum twice is rounding it once, unless
    /// the double lies halfway between two floats; among subnormal floats, halfway is elsewhere.
    /// </summary>
    internal static Vector128<float> OfDoubles(Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
        Vector128<double> lower = (Vector128.WidenLower(a) * Vector128.WidenLower(b)) + Vector128.WidenLower(c);
        Vector128<double> upper = (Vector128.WidenUpper(a) * Vector128.WidenUpper(b)) + Vector128.WidenUpper(c);
        Vector128<float> result = Vector128.Narrow(lower, upper);

        Vector128<int> low = Vector128.Narrow(lower.AsInt64(), upper.AsInt64()) & Vector128.Create(LowBits);
        Vector128<int> size = result.AsInt32() & Vector128.Create(WithoutSign);
        Vector128<int> isDoubtful = Vector128.Equals(low, Vector128.Create(Midpoint))
            | Vector128.LessThanOrEqual(size, Vector128.Create(LeastNormal));
        return isDoubtful == Vector128<int>.Zero ? result : ByRoundingToOdd(a, b, c);
    }

    /// <summary>
    /// The same for all floats. A double whose last bit says whether anything was rounded away is rounded to a float
    /// as the exact sum is (Boldo and Melquiond 2008).
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Vector128<float> ByRoundingToOdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        Vector128.Narrow(
            SumToOdd(Vector128.WidenLower(a) * Vector128.WidenLower(b), Vector128.WidenLower(c)),
            SumToOdd(Vector128.WidenUpper(a) * Vector128.WidenUpper(b), Vector128.WidenUpper(c)));

    // What rounding leaves over has the sign of the sum where that was cut off, and the other one where it was raised:
    // there the double before it is the one that is made odd.
    private static Vector128<double> SumToOdd(Vector128<double> a, Vector128<double> b)
    {
        Vector128<double> sum = a + b;
        Vector128<double> part = sum - a;
        Vector128<double> rest = (a - (sum - part)) + (b - part);

        // Of an infinite sum the rest is NaN.
        Vector128<long> isInexact = Vector128.GreaterThan(Vector128.Abs(rest), Vector128<double>.Zero).AsInt64();
        Vector128<long> isRaised = Vector128.LessThan(rest.AsInt64() ^ sum.AsInt64(), Vector128<long>.Zero);
        return ((sum.AsInt64() + (isInexact & isRaised)) | (isInexact & Vector128<long>.One)).AsDouble();
    }
}
