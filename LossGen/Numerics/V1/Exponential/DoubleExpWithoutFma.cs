using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

/// <summary>The exponential of doubles on processors without fused multiply-adds.</summary>
internal static class DoubleExpWithoutFma
{
    /// <summary>The bits that the exponential of fused multiply-adds returns.</summary>
    /// <param name="d">The argument, rounded.</param>
    /// <param name="error">What that left over.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Of(Vector128<double> d, Vector128<double> error)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            return Vector128.Create(
                VectorMath.ExpBiased(d[0], error[0]), VectorMath.ExpBiased(d[1], error[1]));
        }

        Vector128<double> rounder = Vector128.Create(Constants.Rounder);
        Vector128<double> t = DoubleWithoutFma.MultiplyAdd(d, Vector128.Create(Constants.BitsPerNeper), rounder);
        Vector128<double> k = t - rounder;

        Vector128<double> leading = DoubleWithoutFma.MultiplyAdd(k, Vector128.Create(Constants.MinusLn2High), d);
        Vector128<double> small = DoubleWithoutFma.MultiplyAdd(k, Vector128.Create(Constants.MinusLn2Low), error);
        Vector128<double> r = leading + small;
        Vector128<double> rest = small - (r - leading);

        Vector128<double> one = Vector128.Create(1.0);
        Vector128<double> u = one + r;
        Vector128<double> v = (one - u) + r;
        v += HigherPowers(r, rest);

        Vector128<double> y = (u + v) * (t.AsInt64() << 52).AsDouble();
        return Vector128.ConditionalSelect(
            Vector128.LessThan(d, Vector128.Create(Constants.Cut)), Vector128<double>.Zero, y);
    }

    /// <inheritdoc cref="Of(Vector128{double}, Vector128{double})"/>
    public static Vector256<double> Of(Vector256<double> d, Vector256<double> error) => Vector256.Create(
        Of(d.GetLower(), error.GetLower()), Of(d.GetUpper(), error.GetUpper()));

    /// <inheritdoc cref="Of(Vector128{double}, Vector128{double})"/>
    public static Vector512<double> Of(Vector512<double> d, Vector512<double> error) => Vector512.Create(
        Of(d.GetLower(), error.GetLower()), Of(d.GetUpper(), error.GetUpper()));

    private static Vector128<double> HigherPowers(Vector128<double> r, Vector128<double> rest)
    {
        Vector128<double> square = r * r;
        Vector128<double> even = Vector128.Create(Constants.C10);
        Vector128<double> odd = Vector128.Create(Constants.C11);
        ReadOnlySpan<double> evens = [Constants.C8, Constants.C6, Constants.C4, Constants.C2];
        ReadOnlySpan<double> odds = [Constants.C9, Constants.C7, Constants.C5, Constants.C3];
        for (int i = 0; i < evens.Length; i++)
        {
            even = DoubleWithoutFma.MultiplyAdd(even, square, Vector128.Create(evens[i]));
            odd = DoubleWithoutFma.MultiplyAdd(odd, square, Vector128.Create(odds[i]));
        }

        return DoubleWithoutFma.MultiplyAdd(square, DoubleWithoutFma.MultiplyAdd(odd, r, even), rest);
    }
}
