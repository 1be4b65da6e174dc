using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    /// <summary>tanh(t) for t not below 0 and its slope, in doubles: good enough for floats.</summary>
    /// <param name="t">The argument; infinity gives 1.</param>
    /// <param name="slope">1 - tanh^2, without cancellation; 0 where it is below 2^-1018.</param>
    /// <returns>About 2 ULP away.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Tanh(Vector512<double> t, out Vector512<double> slope)
    {
        // With E = exp(-2t) it is (1 - E) / (1 + E), and its slope is 4 E / (1 + E)^2; 1 - E comes from a sum of its own.
        Vector512<double> d = Vector512.Max(t * Vector512.Create(-2.0), Vector512.Create(TanhConstants.Cut));
        Vector512<double> bits = Vector512.FusedMultiplyAdd(
            d, Vector512.Create(Constants.BitsPerNeper), Vector512.Create(TanhConstants.Rounder));
        Vector512<double> k = bits - Vector512.Create(TanhConstants.Rounder);
        Vector512<double> power = (bits.AsInt64() << 52).AsDouble();
        Vector512<double> r = Vector512.FusedMultiplyAdd(k, Vector512.Create(Constants.MinusLn2High), d);
        r = Vector512.FusedMultiplyAdd(k, Vector512.Create(Constants.MinusLn2Low), r);
        Vector512<double> p = r + ExpHigherPowers(r, Vector512<double>.Zero);

        Vector512<double> e = Vector512.FusedMultiplyAdd(power, p, power);
        Vector512<double> eLessOne = Vector512.FusedMultiplyAdd(power, p, power - Vector512<double>.One);
        Vector512<double> s = Vector512.Create(2.0) + eLessOne;
        slope = Vector512.ConditionalSelect(
            Vector512.LessThanOrEqual(d, Vector512.Create(TanhConstants.Cut)),
            Vector512<double>.Zero,
            Vector512.Create(4.0) * e / (s * s));
        return -eLessOne / s;
    }
}
