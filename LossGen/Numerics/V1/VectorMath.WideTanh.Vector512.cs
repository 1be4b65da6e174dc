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
    private static WideRows512 Tanh(WideRows512 t, out WideRows512 slope)
    {
        // With E = exp(-2t) it is (1 - E) / (1 + E). With q = 1 - tanh = 2 E / (1 + E) its slope is q (2 - q).
        Vector512<double> cut = Vector512.Create(Constants.Cut);
        Vector512<double> d = t.Hi * Vector512.Create(-2.0);
        Vector512<double> isOne = Vector512.LessThanOrEqual(d, cut);
        d = Vector512.ConditionalSelect(isOne, cut, d);
        Vector512<double> dLow = Vector512.AndNot(t.Lo * Vector512.Create(-2.0), isOne);

        Vector512<double> bits = Vector512.FusedMultiplyAdd(
            d, Vector512.Create(ExpConstants.BitsPerNeper), Vector512.Create(Constants.Rounder));
        Vector512<double> k = bits - Vector512.Create(Constants.Rounder);
        Vector512<double> power = (bits.AsInt64() << 52).AsDouble();

        // The product with the leading part of ln 2 cancels most of d, without an error.
        WideRows512 r = WideRows512.Widen(
            Vector512.FusedMultiplyAdd(k, Vector512.Create(ExpConstants.MinusLn2High), d));
        r += Vector512.FusedMultiplyAdd(k, Vector512.Create(ExpConstants.MinusLn2Low), dLow);
        WideRows512 p = ExpLessOne(r);
        p = new(p.Hi * power, p.Lo * power);

        WideRows512 eLessOne = (WideRows512.Widen(power) - Vector512<double>.One) + p;
        WideRows512 s = eLessOne + Vector512.Create(2.0);
        WideRows512 e = power + p;
        WideRows512 q = new WideRows512(e.Hi + e.Hi, e.Lo + e.Lo) / s;
        slope = q * (Vector512.Create(2.0) - q);
        slope = new(Vector512.AndNot(slope.Hi, isOne), Vector512.AndNot(slope.Lo, isOne));
        return -eLessOne / s;
    }

    /// <summary>exp(r) - 1 for r up to half of ln 2, within 2^-65 of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WideRows512 ExpLessOne(WideRows512 r)
    {
        Vector512<double> tail = Vector512.Create(Constants.C16);
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C15));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C14));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C13));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C12));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C11));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C10));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C9));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C8));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C7));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C6));
        tail = Vector512.FusedMultiplyAdd(tail, r.Hi, Vector512.Create(Constants.C5));

        WideRows512 sum = new WideRows512(Vector512.Create(Constants.C4), Vector512.Create(Constants.C4Low)) + (tail * r.Hi);
        sum = new WideRows512(Vector512.Create(Constants.C3), Vector512.Create(Constants.C3Low)) + (r * sum);
        sum = Vector512.Create(0.5) + (r * sum);
        return r + (r * r * sum);
    }
}
