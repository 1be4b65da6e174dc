using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.LogConstants;

namespace LossGen.Numerics.V1;

public static partial class VectorMath
{
    /// <summary>
    /// The logarithm of each row's sum relative to its largest term: of 1 + <paramref name="rest"/> where the target
    /// is that term, else of <paramref name="s"/>.
    /// </summary>
    /// <param name="isMax">All bits set in the lanes of rows whose target has the largest term.</param>
    /// <param name="rest">The sums without the target's term, as <see cref="LogOnePlus(double)"/> takes them.</param>
    /// <param name="s">The sums, as <see cref="Log(double)"/> takes them.</param>
    /// <returns>The bits of these functions.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 LogSum(Vector128<float> isMax, SingleRows128 rest, SingleRows128 s)
    {
        Vector128<int> mask = isMax.AsInt32();
        return new(
            LogSum(Vector128.WidenLower(mask).AsDouble(), rest.Lower, s.Lower),
            LogSum(Vector128.WidenUpper(mask).AsDouble(), rest.Upper, s.Upper));
    }

    /// <inheritdoc cref="LogSum(Vector128{float}, SingleRows128, SingleRows128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows128 LogSum(Vector128<double> isMax, DoubleRows128 rest, DoubleRows128 s) =>
        new(LogSum(isMax, rest.Value, s.Value));

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

        Vector128<double> x = Vector128.ConditionalSelect(isMax, rest, s);
        return Vector128.ConditionalSelect(Vector128.IsFinite(x), LogOfParts(k, fraction, leftOver), x);
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
