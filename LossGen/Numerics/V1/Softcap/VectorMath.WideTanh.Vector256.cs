using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.TanhConstants;
using ExpConstants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>tanh(t) for t not below 0 and its slope, each in two parts.</summary>
    /// <param name="t">The argument; infinity gives 1.</param>
    /// <param name="slope">1 - tanh^2, without cancellation; 0 where it is below 2^-1018.</param>
    /// <returns>Within 2^-63 of the value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WideRows256 Tanh(WideRows256 t, out WideRows256 slope)
    {
        // With E = exp(-2t) it is (1 - E) / (1 + E). With q = 1 - tanh = 2 E / (1 + E) its slope is q (2 - q).
        Vector256<double> cut = Vector256.Create(Constants.Cut);
        Vector256<double> d = t.Hi * Vector256.Create(-2.0);
        Vector256<double> isOne = Vector256.LessThanOrEqual(d, cut);
        d = Vector256.ConditionalSelect(isOne, cut, d);
        Vector256<double> dLow = Vector256.AndNot(t.Lo * Vector256.Create(-2.0), isOne);

        Vector256<double> bits = Vector256.FusedMultiplyAdd(
            d, Vector256.Create(ExpConstants.BitsPerNeper), Vector256.Create(Constants.Rounder));
        Vector256<double> k = bits - Vector256.Create(Constants.Rounder);
        Vector256<double> power = (bits.AsInt64() << 52).AsDouble();

        // The product with the leading part of ln 2 cancels most of d, without an error.
        WideRows256 r = WideRows256.Widen(
            Vector256.FusedMultiplyAdd(k, Vector256.Create(ExpConstants.MinusLn2High), d));
        r += Vector256.FusedMultiplyAdd(k, Vector256.Create(ExpConstants.MinusLn2Low), dLow);
        WideRows256 p = ExpLessOne(r);
        p = new(p.Hi * power, p.Lo * power);

        WideRows256 eLessOne = (WideRows256.Widen(power) - Vector256<double>.One) + p;
        WideRows256 s = eLessOne + Vector256.Create(2.0);
        WideRows256 e = power + p;
        WideRows256 q = new WideRows256(e.Hi + e.Hi, e.Lo + e.Lo) / s;
        slope = q * (Vector256.Create(2.0) - q);
        slope = new(Vector256.AndNot(slope.Hi, isOne), Vector256.AndNot(slope.Lo, isOne));
        return -eLessOne / s;
    }

    /// <summary>exp(r) - 1 for r up to half of ln 2, within 2^-65 of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static WideRows256 ExpLessOne(WideRows256 r)
    {
        Vector256<double> tail = Vector256.Create(Constants.C16);
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C15));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C14));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C13));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C12));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C11));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C10));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C9));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C8));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C7));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C6));
        tail = Vector256.FusedMultiplyAdd(tail, r.Hi, Vector256.Create(Constants.C5));

        WideRows256 sum = new WideRows256(Vector256.Create(Constants.C4), Vector256.Create(Constants.C4Low))
            + (tail * r.Hi);
        sum = new WideRows256(Vector256.Create(Constants.C3), Vector256.Create(Constants.C3Low)) + (r * sum);
        sum = Vector256.Create(0.5) + (r * sum);
        return r + (r * r * sum);
    }
}
