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
    public static SingleRows512 LogSum(Vector512<float> isMax, SingleRows512 rest, SingleRows512 s)
    {
        Vector512<int> mask = isMax.AsInt32();
        return new(
            ShortLogSum(Vector512.WidenLower(mask).AsDouble(), rest.Lower, s.Lower),
            ShortLogSum(Vector512.WidenUpper(mask).AsDouble(), rest.Upper, s.Upper));
    }

    /// <summary><see cref="DoubleLogSum(bool, double, double)"/> of each row.</summary>
    /// <param name="isMax">All bits set in the lanes of rows whose target has the largest term.</param>
    /// <param name="rest">The sums without the target's term.</param>
    /// <param name="s">The sums.</param>
    /// <returns>The bits of that function.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows512 LogSum(Vector512<double> isMax, WideRows512 rest, WideRows512 s) =>
        LogSum(isMax, rest.Narrow(), s.Narrow());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ShortLogSum(Vector512<double> isMax, Vector512<double> rest, Vector512<double> s)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> sum = Vector512.ConditionalSelect(isMax, one + rest, s);
        Vector512<double> k = SplitAtSqrtHalf(sum, out Vector512<double> significand);
        Vector512<double> isNearOne = isMax & Vector512.Equals(k, Vector512<double>.Zero);
        Vector512<double> f = Vector512.ConditionalSelect(isNearOne, rest, significand - one);

        Vector512<double> q = f / (Vector512.Create(2.0) + f);
        Vector512<double> square = q * q;
        Vector512<double> series = Vector512.FusedMultiplyAdd(
            Vector512.Create(ShortLogConstants.C5), square, Vector512.Create(ShortLogConstants.C4));
        series = Vector512.FusedMultiplyAdd(series, square, Vector512.Create(ShortLogConstants.C3));
        series = Vector512.FusedMultiplyAdd(series, square, Vector512.Create(ShortLogConstants.C2));
        series = Vector512.FusedMultiplyAdd(series, square, Vector512.Create(ShortLogConstants.C1));
        Vector512<double> result = Vector512.FusedMultiplyAdd(
            k, Vector512.Create(ShortLogConstants.Ln2), Vector512.FusedMultiplyAdd(q * square, series, q + q));
        return Vector512.ConditionalSelect(Vector512.IsFinite(s), result, s);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogSum(Vector512<double> isMax, Vector512<double> rest, Vector512<double> s)
    {
        Vector512<double> one = Vector512.Create(1.0);
        Vector512<double> onePlusRest = one + rest;
        Vector512<double> restPart = onePlusRest - one;
        Vector512<double> error = (one - (onePlusRest - restPart)) + (rest - restPart);

        Vector512<double> sum = Vector512.ConditionalSelect(isMax, onePlusRest, s);
        Vector512<double> k = SplitAtSqrtHalf(sum, out Vector512<double> significand);

        // Near 1 rest itself is the fraction and nothing is left over.
        Vector512<double> isNearOne = Vector512.Equals(k, Vector512<double>.Zero);
        Vector512<double> fraction = Vector512.ConditionalSelect(isMax & isNearOne, rest, significand - one);
        Vector512<double> leftOver = Vector512.AndNot(isMax, isNearOne) & (error / sum);
        return Vector512.ConditionalSelect(Vector512.IsFinite(s), LogOfParts(k, fraction, leftOver), s);
    }

    // The exponent goes through the fraction of 2^52: CPUs without AVX-512 neither convert a long nor shift its sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> SplitAtSqrtHalf(Vector512<double> x, out Vector512<double> significand)
    {
        Vector512<long> offset = Vector512.Create(Constants.SqrtHalfBits);
        Vector512<long> bits = (x.AsInt64() - offset) ^ Vector512.Create(long.MinValue);
        significand = ((bits & Vector512.Create(Constants.FractionBits)) + offset).AsDouble();

        Vector512<long> power = (bits >>> 52) | Vector512.Create(Constants.TwoTo52Bits);
        return power.AsDouble() - Vector512.Create(Constants.TwoTo52Plus2048);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogOfParts(Vector512<double> k, Vector512<double> f, Vector512<double> rest)
    {
        Vector512<double> s = f / (Vector512.Create(2.0) + f);
        Vector512<double> series = LogSeries(s * s);

        Vector512<double> half = Vector512.Create(0.5);
        Vector512<double> upper = (f.AsInt64() & Vector512.Create(Constants.UpperBits)).AsDouble();
        Vector512<double> halfSquare = half * upper * upper;
        Vector512<double> halfSquareRest = half * (f - upper) * (f + upper);

        Vector512<double> high = f - halfSquare;
        Vector512<double> low = (f - high) - halfSquare;
        low = (rest - halfSquareRest) + low + (s * (halfSquare + halfSquareRest + series));

        Vector512<double> ofPower = k * Vector512.Create(Constants.Ln2High);
        Vector512<double> result = ofPower + high;
        low += (ofPower - result) + high;
        return result + (low + (k * Vector512.Create(Constants.Ln2Low)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> LogSeries(Vector512<double> z)
    {
        Vector512<double> square = z * z;
        Vector512<double> odd = Vector512.Create(Constants.C5) + (square * Vector512.Create(Constants.C7));
        odd = Vector512.Create(Constants.C3) + (square * odd);
        odd = Vector512.Create(Constants.C1) + (square * odd);
        Vector512<double> even = Vector512.Create(Constants.C4) + (square * Vector512.Create(Constants.C6));
        even = Vector512.Create(Constants.C2) + (square * even);
        return z * (odd + (z * even));
    }
}
