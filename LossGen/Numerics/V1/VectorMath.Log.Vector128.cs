using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.LogConstants;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    /// <summary><see cref="SingleLogSum"/> of each row.</summary>
    /// <param name="isMax">All bits set in the lanes of rows whose target has the largest term.</param>
    /// <param name="rest">The sums without the target's term.</param>
    /// <param name="s">The sums.</param>
    /// <returns>The bits of that function.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 LogSum(Vector128<float> isMax, SingleRows128 rest, SingleRows128 s)
    {
        Vector128<int> mask = isMax.AsInt32();
        return new(
            ShortLogSum(Vector128.WidenLower(mask).AsDouble(), rest.Lower, s.Lower),
            ShortLogSum(Vector128.WidenUpper(mask).AsDouble(), rest.Upper, s.Upper));
    }

    /// <summary><see cref="DoubleLogSum(bool, double, double)"/> of each row.</summary>
    /// <param name="isMax">All bits set in the lanes of rows whose target has the largest term.</param>
    /// <param name="rest">The sums without the target's term.</param>
    /// <param name="s">The sums.</param>
    /// <returns>The bits of that function.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 LogSum(Vector128<double> isMax, WideRows128 rest, WideRows128 s) =>
        LogSum(isMax, rest.Narrow(), s.Narrow());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ShortLogSum(Vector128<double> isMax, Vector128<double> rest, Vector128<double> s)
    {
        Vector128<double> one = Vector128.Create(1.0);
        Vector128<double> sum = Vector128.ConditionalSelect(isMax, one + rest, s);
        Vector128<double> k = SplitAtSqrtHalf(sum, out Vector128<double> significand);
        Vector128<double> isNearOne = isMax & Vector128.Equals(k, Vector128<double>.Zero);
        Vector128<double> f = Vector128.ConditionalSelect(isNearOne, rest, significand - one);

        Vector128<double> q = f / (Vector128.Create(2.0) + f);
        Vector128<double> square = q * q;
        Vector128<double> series = Vector128.FusedMultiplyAdd(
            Vector128.Create(ShortLogConstants.C5), square, Vector128.Create(ShortLogConstants.C4));
        series = Vector128.FusedMultiplyAdd(series, square, Vector128.Create(ShortLogConstants.C3));
        series = Vector128.FusedMultiplyAdd(series, square, Vector128.Create(ShortLogConstants.C2));
        series = Vector128.FusedMultiplyAdd(series, square, Vector128.Create(ShortLogConstants.C1));
        Vector128<double> result = Vector128.FusedMultiplyAdd(
            k, Vector128.Create(ShortLogConstants.Ln2), Vector128.FusedMultiplyAdd(q * square, series, q + q));
        return Vector128.ConditionalSelect(Vector128.IsFinite(s), result, s);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogSum(Vector128<double> isMax, Vector128<double> rest, Vector128<double> s)
    {
        Vector128<double> one = Vector128.Create(1.0);
        Vector128<double> onePlusRest = one + rest;
        Vector128<double> restPart = onePlusRest - one;
        Vector128<double> error = (one - (onePlusRest - restPart)) + (rest - restPart);

        Vector128<double> sum = Vector128.ConditionalSelect(isMax, onePlusRest, s);
        Vector128<double> k = SplitAtSqrtHalf(sum, out Vector128<double> significand);

        // Near 1 rest itself is the fraction and nothing is left over.
        Vector128<double> isNearOne = Vector128.Equals(k, Vector128<double>.Zero);
        Vector128<double> fraction = Vector128.ConditionalSelect(isMax & isNearOne, rest, significand - one);
        Vector128<double> leftOver = Vector128.AndNot(isMax, isNearOne) & (error / sum);
        return Vector128.ConditionalSelect(Vector128.IsFinite(s), LogOfParts(k, fraction, leftOver), s);
    }

    // The exponent goes through the fraction of 2^52: CPUs without AVX-512 neither convert a long nor shift its sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SplitAtSqrtHalf(Vector128<double> x, out Vector128<double> significand)
    {
        Vector128<long> offset = Vector128.Create(Constants.SqrtHalfBits);
        Vector128<long> bits = (x.AsInt64() - offset) ^ Vector128.Create(long.MinValue);
        significand = ((bits & Vector128.Create(Constants.FractionBits)) + offset).AsDouble();

        Vector128<long> power = (bits >>> 52) | Vector128.Create(Constants.TwoTo52Bits);
        return power.AsDouble() - Vector128.Create(Constants.TwoTo52Plus2048);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogOfParts(Vector128<double> k, Vector128<double> f, Vector128<double> rest)
    {
        Vector128<double> s = f / (Vector128.Create(2.0) + f);
        Vector128<double> series = LogSeries(s * s);

        Vector128<double> half = Vector128.Create(0.5);
        Vector128<double> upper = (f.AsInt64() & Vector128.Create(Constants.UpperBits)).AsDouble();
        Vector128<double> halfSquare = half * upper * upper;
        Vector128<double> halfSquareRest = half * (f - upper) * (f + upper);

        Vector128<double> high = f - halfSquare;
        Vector128<double> low = (f - high) - halfSquare;
        low = (rest - halfSquareRest) + low + (s * (halfSquare + halfSquareRest + series));

        Vector128<double> ofPower = k * Vector128.Create(Constants.Ln2High);
        Vector128<double> result = ofPower + high;
        low += (ofPower - result) + high;
        return result + (low + (k * Vector128.Create(Constants.Ln2Low)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LogSeries(Vector128<double> z)
    {
        Vector128<double> square = z * z;
        Vector128<double> odd = Vector128.Create(Constants.C5) + (square * Vector128.Create(Constants.C7));
        odd = Vector128.Create(Constants.C3) + (square * odd);
        odd = Vector128.Create(Constants.C1) + (square * odd);
        Vector128<double> even = Vector128.Create(Constants.C4) + (square * Vector128.Create(Constants.C6));
        even = Vector128.Create(Constants.C2) + (square * even);
        return z * (odd + (z * even));
    }
}
