using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.TanhConstants;
using ExpConstants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    /// <summary>tanh(t) for t not below 0 and its slope, each in two parts.</summary>
    /// <param name="t">The argument; infinity gives 1.</param>
    /// <param name="slope">1 - tanh^2, without cancellation; 0 where it is below 2^-1018.</param>
    /// <returns>Within 2^-63 of the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WideRows128 Tanh(WideRows128 t, out WideRows128 slope)
    {
        // With E = exp(-2t) it is (1 - E) / (1 + E). With q = 1 - tanh = 2 E / (1 + E) its slope is q (2 - q).
        Vector128<double> cut = Vector128.Create(Constants.Cut);
        Vector128<double> d = t.Hi * Vector128.Create(-2.0);
        Vector128<double> isOne = Vector128.LessThanOrEqual(d, cut);
        d = Vector128.ConditionalSelect(isOne, cut, d);
        Vector128<double> dLow = Vector128.AndNot(t.Lo * Vector128.Create(-2.0), isOne);

        Vector128<double> bits = Vector128.FusedMultiplyAdd(
            d, Vector128.Create(ExpConstants.BitsPerNeper), Vector128.Create(Constants.Rounder));
        Vector128<double> k = bits - Vector128.Create(Constants.Rounder);
        Vector128<double> power = (bits.AsInt64() << 52).AsDouble();

        // The product with the leading part of ln 2 cancels most of d, without an error.
        WideRows128 r = WideRows128.Widen(
            Vector128.FusedMultiplyAdd(k, Vector128.Create(ExpConstants.MinusLn2High), d));
        r += Vector128.FusedMultiplyAdd(k, Vector128.Create(ExpConstants.MinusLn2Low), dLow);
        WideRows128 p = ExpLessOne(r);
        p = new(p.Hi * power, p.Lo * power);

        WideRows128 eLessOne = (WideRows128.Widen(power) - Vector128<double>.One) + p;
        WideRows128 s = eLessOne + Vector128.Create(2.0);
        WideRows128 e = power + p;
        WideRows128 q = new WideRows128(e.Hi + e.Hi, e.Lo + e.Lo) / s;
        slope = q * (Vector128.Create(2.0) - q);
        slope = new(Vector128.AndNot(slope.Hi, isOne), Vector128.AndNot(slope.Lo, isOne));
        return -eLessOne / s;
    }

    /// <summary>exp(r) - 1 for r up to half of ln 2, within 2^-65 of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WideRows128 ExpLessOne(WideRows128 r)
    {
        Vector128<double> tail = Vector128.Create(Constants.C16);
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C15));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C14));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C13));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C12));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C11));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C10));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C9));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C8));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C7));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C6));
        tail = Vector128.FusedMultiplyAdd(tail, r.Hi, Vector128.Create(Constants.C5));

        WideRows128 sum = new WideRows128(Vector128.Create(Constants.C4), Vector128.Create(Constants.C4Low)) + (tail * r.Hi);
        sum = new WideRows128(Vector128.Create(Constants.C3), Vector128.Create(Constants.C3Low)) + (r * sum);
        sum = Vector128.Create(0.5) + (r * sum);
        return r + (r * r * sum);
    }
}
