using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.DoubleExpConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.

/// <summary>
/// The numbers of a soft cap in vectors, as a loop over logits has them in registers. Caps are computed in doubles, for
/// both halves of a vector of floats at once: one chain of operations alone leaves the processor waiting.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SingleCap256
{
    // Twice the inner factor and half of the cap, so that the formula has no factors of its own.
    private readonly Vector256<double> inner;
    private readonly Vector256<double> scale;
    private readonly Vector256<double> minusCap;
    private readonly SingleRows256 max;

    /// <summary>Puts the numbers into vectors.</summary>
    /// <param name="softcap">The cap and the maximum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SingleCap256(in SingleSoftcap softcap)
        : this(softcap, softcap.Max)
    {
    }

    /// <summary>Puts the numbers into vectors, with a maximum for each lane.</summary>
    /// <param name="softcap">The cap.</param>
    /// <param name="max">The capped maxima.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SingleCap256(in SingleSoftcap softcap, SingleRows256 max)
    {
        inner = Vector256.Create(2 * softcap.Inner);
        scale = Vector256.Create(softcap.Scale);
        minusCap = Vector256.Create(-0.5 * softcap.Cap);
        this.max = max;
    }

    /// <summary>Caps logits.</summary>
    /// <param name="x">The logits; an infinite one becomes the cap.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SingleCapped256 Of(Vector256<float> x)
    {
        SingleRows256 difference = Differences(x, out SingleRows256 slope);
        return new(difference.High(), difference.Low(), slope.Lower, slope.Upper);
    }

    /// <summary>
    /// cap · tanh(scale · x / cap) less the capped maximum. With t = |scale · x / cap|, E = exp(-2t) and
    /// q = 2 / (1 + E), tanh t is q (1 - E) / 2 and its slope q^2 E; E - 1 comes from a sum of its own, without
    /// cancellation.
    /// </summary>
    /// <param name="x">The logits.</param>
    /// <param name="slope">The derivative of the capped logit with respect to the scaled one.</param>
    /// <returns>Within 5 ULP of a double, before the maximum is subtracted.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SingleRows256 Differences(Vector256<float> x, out SingleRows256 slope)
    {
        SingleRows256 wide = SingleRows256.Widen(x);
        SingleRows256 u = new(wide.Lower * inner, wide.Upper * inner);
        Vector256<double> sign = Vector256.Create(-0.0);
        SingleRows256 d = new(u.Lower | sign, u.Upper | sign);
        SingleRows256 exp = Exp(d, out SingleRows256 lessOne);
        SingleRows256 quotient = 2 / (lessOne + 2.0);
        slope = exp * quotient * quotient;
        SingleRows256 tangent = lessOne * quotient;

        // False for NaN, which stays; also what is left where there is no cap.
        Vector256<double> small = Vector256.Create(-2 * TanhConstants.SmallForSingle);
        Vector256<double> isCappedLower = Vector256.LessThanOrEqual(d.Lower, small);
        Vector256<double> isCappedUpper = Vector256.LessThanOrEqual(d.Upper, small);
        slope = new(
            Vector256.ConditionalSelect(isCappedLower, slope.Lower, Vector256<double>.One),
            Vector256.ConditionalSelect(isCappedUpper, slope.Upper, Vector256<double>.One));

        return new SingleRows256(
            Vector256.ConditionalSelect(
                isCappedLower, (tangent.Lower * minusCap) | (u.Lower & sign), wide.Lower * scale),
            Vector256.ConditionalSelect(
                isCappedUpper, (tangent.Upper * minusCap) | (u.Upper & sign), wide.Upper * scale)) - max;
    }

    // exp(d) is 2^k p + 2^k with p = exp(r) - 1, whose even and odd powers of r are apart: two short chains. Less one
    // it is 2^k p + (2^k - 1), where nothing cancels.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static SingleRows256 Exp(SingleRows256 d, out SingleRows256 lessOne)
    {
        Vector256<double> cut = Vector256.Create(TanhConstants.Cut);
        d = new(Vector256.MaxNative(d.Lower, cut), Vector256.MaxNative(d.Upper, cut));
        SingleRows256 bits = SingleRows256.MultiplyAdd(d, Constants.BitsPerNeper, TanhConstants.Rounder);
        SingleRows256 k = bits - TanhConstants.Rounder;
        SingleRows256 power = new((bits.Lower.AsInt64() << 52).AsDouble(), (bits.Upper.AsInt64() << 52).AsDouble());

        // What the leading part of ln 2 leaves out is below 2^-47 of exp(d) where a float sees its slope.
        SingleRows256 r = SingleRows256.MultiplyAdd(k, Constants.MinusLn2High, d);
        SingleRows256 square = r * r;
        SingleRows256 even = SingleRows256.MultiplyAdd(square, Constants.C10, Constants.C8);
        SingleRows256 odd = SingleRows256.MultiplyAdd(square, Constants.C11, Constants.C9);
        even = SingleRows256.MultiplyAdd(even, square, Constants.C6);
        odd = SingleRows256.MultiplyAdd(odd, square, Constants.C7);
        even = SingleRows256.MultiplyAdd(even, square, Constants.C4);
        odd = SingleRows256.MultiplyAdd(odd, square, Constants.C5);
        even = SingleRows256.MultiplyAdd(even, square, Constants.C2);
        odd = SingleRows256.MultiplyAdd(odd, square, Constants.C3);
        SingleRows256 p = SingleRows256.MultiplyAdd(square, SingleRows256.MultiplyAdd(odd, r, even), r);
        lessOne = SingleRows256.MultiplyAdd(power, p, power - 1.0);
        return SingleRows256.MultiplyAdd(power, p, power);
    }
}
