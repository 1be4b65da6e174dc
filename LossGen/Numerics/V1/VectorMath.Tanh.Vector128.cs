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
    private static Vector128<double> Tanh(Vector128<double> t, out Vector128<double> slope)
    {
        // With E = exp(-2t) it is (1 - E) / (1 + E), and its slope is 4 E / (1 + E)^2; 1 - E comes from a sum of its own.
        Vector128<double> d = Vector128.Max(t * Vector128.Create(-2.0), Vector128.Create(TanhConstants.Cut));
        Vector128<double> bits = Vector128.FusedMultiplyAdd(
            d, Vector128.Create(Constants.BitsPerNeper), Vector128.Create(TanhConstants.Rounder));
        Vector128<double> k = bits - Vector128.Create(TanhConstants.Rounder);
        Vector128<double> power = (bits.AsInt64() << 52).AsDouble();
        Vector128<double> r = Vector128.FusedMultiplyAdd(k, Vector128.Create(Constants.MinusLn2High), d);
        r = Vector128.FusedMultiplyAdd(k, Vector128.Create(Constants.MinusLn2Low), r);
        Vector128<double> p = r + ExpHigherPowers(r, Vector128<double>.Zero);

        Vector128<double> e = Vector128.FusedMultiplyAdd(power, p, power);
        Vector128<double> eLessOne = Vector128.FusedMultiplyAdd(power, p, power - Vector128<double>.One);
        Vector128<double> s = Vector128.Create(2.0) + eLessOne;
        slope = Vector128.ConditionalSelect(
            Vector128.LessThanOrEqual(d, Vector128.Create(TanhConstants.Cut)),
            Vector128<double>.Zero,
            Vector128.Create(4.0) * e / (s * s));
        return -eLessOne / s;
    }
}
