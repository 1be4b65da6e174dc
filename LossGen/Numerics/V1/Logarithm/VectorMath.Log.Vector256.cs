using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.LogConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary><see cref="SingleLogSum"/> of each row.</summary>
    /// <param name="isMax">All bits set in the lanes of rows whose target has the largest term.</param>
    /// <param name="rest">The sums without the target's term.</param>
    /// <param name="s">The sums.</param>
    /// <returns>The bits of that function.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 LogSum(Vector256<float> isMax, SingleRows256 rest, SingleRows256 s)
    {
        Vector256<int> mask = isMax.AsInt32();
        return new(
            ShortLogSum(Vector256.WidenLower(mask).AsDouble(), rest.Lower, s.Lower),
            ShortLogSum(Vector256.WidenUpper(mask).AsDouble(), rest.Upper, s.Upper));
    }

    /// <summary><see cref="DoubleLogSum(bool, double, double)"/> of each row.</summary>
    /// <param name="isMax">All bits set in the lanes of rows whose target has the largest term.</param>
    /// <param name="rest">The sums without the target's term.</param>
    /// <param name="s">The sums.</param>
    /// <returns>The bits of that function.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 LogSum(Vector256<double> isMax, WideRows256 rest, WideRows256 s) =>
        LogSum(isMax, rest.Narrow(), s.Narrow());

    /// <summary><see cref="LogOnePlus(double)"/> of each row.</summary>
    /// <param name="x">Numbers not below 0, infinity or NaN.</param>
    /// <returns>The bits of that function.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogOnePlus(Vector256<double> x) => LogSum(Vector256<double>.AllBitsSet, x, x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> ShortLogSum(Vector256<double> isMax, Vector256<double> rest, Vector256<double> s)
    {
        Vector256<double> one = Vector256.Create(1.0);
        Vector256<double> sum = Vector256.ConditionalSelect(isMax, one + rest, s);
        Vector256<double> k = SplitAtSqrtHalf(sum, out Vector256<double> significand);
        Vector256<double> isNearOne = isMax & Vector256.Equals(k, Vector256<double>.Zero);
        Vector256<double> f = Vector256.ConditionalSelect(isNearOne, rest, significand - one);

        Vector256<double> q = f / (Vector256.Create(2.0) + f);
        Vector256<double> square = q * q;
        Vector256<double> series = Vector256.Create(ShortLogConstants.C4)
            + (square * Vector256.Create(ShortLogConstants.C5));
        series = Vector256.Create(ShortLogConstants.C3) + (square * series);
        series = Vector256.Create(ShortLogConstants.C2) + (square * series);
        series = Vector256.Create(ShortLogConstants.C1) + (square * series);
        Vector256<double> result = (k * Vector256.Create(ShortLogConstants.Ln2)) + (q + q + (q * square * series));
        return Vector256.ConditionalSelect(Vector256.IsFinite(s), result, s);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogSum(Vector256<double> isMax, Vector256<double> rest, Vector256<double> s)
    {
        Vector256<double> one = Vector256.Create(1.0);
        Vector256<double> onePlusRest = one + rest;
        Vector256<double> restPart = onePlusRest - one;
        Vector256<double> error = (one - (onePlusRest - restPart)) + (rest - restPart);

        Vector256<double> sum = Vector256.ConditionalSelect(isMax, onePlusRest, s);
        Vector256<double> k = SplitAtSqrtHalf(sum, out Vector256<double> significand);

        // Near 1 rest itself is the fraction and nothing is left over.
        Vector256<double> isNearOne = Vector256.Equals(k, Vector256<double>.Zero);
        Vector256<double> fraction = Vector256.ConditionalSelect(isMax & isNearOne, rest, significand - one);
        Vector256<double> leftOver = Vector256.AndNot(isMax, isNearOne) & (error / sum);
        return Vector256.ConditionalSelect(Vector256.IsFinite(s), LogOfParts(k, fraction, leftOver), s);
    }

    // The exponent goes through the fraction of 2^52: CPUs without AVX-512 neither convert a long nor shift its sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> SplitAtSqrtHalf(Vector256<double> x, out Vector256<double> significand)
    {
        Vector256<long> offset = Vector256.Create(Constants.SqrtHalfBits);
        Vector256<long> bits = (x.AsInt64() - offset) ^ Vector256.Create(long.MinValue);
        significand = ((bits & Vector256.Create(Constants.FractionBits)) + offset).AsDouble();

        Vector256<long> power = (bits >>> 52) | Vector256.Create(Constants.TwoTo52Bits);
        return power.AsDouble() - Vector256.Create(Constants.TwoTo52Plus2048);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogOfParts(Vector256<double> k, Vector256<double> f, Vector256<double> rest)
    {
        Vector256<double> s = f / (Vector256.Create(2.0) + f);
        Vector256<double> series = LogSeries(s * s);

        Vector256<double> half = Vector256.Create(0.5);
        Vector256<double> upper = (f.AsInt64() & Vector256.Create(Constants.UpperBits)).AsDouble();
        Vector256<double> halfSquare = half * upper * upper;
        Vector256<double> halfSquareRest = half * (f - upper) * (f + upper);

        Vector256<double> high = f - halfSquare;
        Vector256<double> low = (f - high) - halfSquare;
        low = (rest - halfSquareRest) + low + (s * (halfSquare + halfSquareRest + series));

        Vector256<double> ofPower = k * Vector256.Create(Constants.Ln2High);
        Vector256<double> result = ofPower + high;
        low += (ofPower - result) + high;
        return result + (low + (k * Vector256.Create(Constants.Ln2Low)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogSeries(Vector256<double> z)
    {
        Vector256<double> square = z * z;
        Vector256<double> odd = Vector256.Create(Constants.C5) + (square * Vector256.Create(Constants.C7));
        odd = Vector256.Create(Constants.C3) + (square * odd);
        odd = Vector256.Create(Constants.C1) + (square * odd);
        Vector256<double> even = Vector256.Create(Constants.C4) + (square * Vector256.Create(Constants.C6));
        even = Vector256.Create(Constants.C2) + (square * even);
        return z * (odd + (z * even));
    }
}
