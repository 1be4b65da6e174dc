using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>tanh(t) for t not below 0 and its slope, in doubles: good enough for floats.</summary>
    /// <param name="t">The argument; infinity gives 1.</param>
    /// <param name="slope">1 - tanh^2, without cancellation; 0 where it is below 2^-1018.</param>
    /// <returns>About 2 ULP away.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Tanh(Vector256<double> t, out Vector256<double> slope)
    {
        // With E = exp(-2t) it is (1 - E) / (1 + E), and its slope is 4 E / (1 + E)^2; 1 - E comes from a sum of its
        // own.
        Vector256<double> d = Vector256.Max(t * Vector256.Create(-2.0), Vector256.Create(TanhConstants.Cut));
        Vector256<double> bits = Vector256.FusedMultiplyAdd(
            d, Vector256.Create(Constants.BitsPerNeper), Vector256.Create(TanhConstants.Rounder));
        Vector256<double> k = bits - Vector256.Create(TanhConstants.Rounder);
        Vector256<double> power = (bits.AsInt64() << 52).AsDouble();
        Vector256<double> r = Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusLn2High), d);
        r = Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusLn2Low), r);
        Vector256<double> p = r + ExpHigherPowers(r, Vector256<double>.Zero);

        Vector256<double> e = Vector256.FusedMultiplyAdd(power, p, power);
        Vector256<double> eLessOne = Vector256.FusedMultiplyAdd(power, p, power - Vector256<double>.One);
        Vector256<double> s = Vector256.Create(2.0) + eLessOne;
        slope = Vector256.ConditionalSelect(
            Vector256.LessThanOrEqual(d, Vector256.Create(TanhConstants.Cut)),
            Vector256<double>.Zero,
            Vector256.Create(4.0) * e / (s * s));
        return -eLessOne / s;
    }
}
