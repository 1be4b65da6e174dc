using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleAngleConstants;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those for doubles: see LossGen.Widths.
public static partial class ElementMath
{
    /// <summary>The sine.</summary>
    /// <param name="x">The arguments, in radians.</param>
    /// <returns>x for ±0, NaN for ±∞ and NaN.</returns>
    public static Vector256<float> Sin(Vector256<float> x)
    {
        Vector256<int> quarters = IsAnyHuge(x)
            ? ReduceHuge(x, out Vector256<float> r, out Vector256<float> low)
            : Reduce(x, out r, out low);
        Vector256<float> sine = SinOfQuarter(quarters, r, low);
        return Vector256.ConditionalSelect(Vector256.Equals(x, Vector256<float>.Zero), x, sine);
    }

    /// <summary>The cosine.</summary>
    /// <param name="x">The arguments, in radians.</param>
    /// <returns>1 for ±0, NaN for ±∞ and NaN.</returns>
    public static Vector256<float> Cos(Vector256<float> x)
    {
        Vector256<int> quarters = IsAnyHuge(x)
            ? ReduceHuge(x, out Vector256<float> r, out Vector256<float> low)
            : Reduce(x, out r, out low);
        return SinOfQuarter(quarters + Vector256<int>.One, r, low);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAnyHuge(Vector256<float> x) =>
        Vector256.GreaterThanAny(Vector256.Abs(x), Vector256.Create(Constants.Limit));

    // x = quarters · π/2 + r + low, by parts of π/2 (Cody and Waite). The first product cancels x without an error,
    // and of the second what rounding leaves over is kept: near a multiple of π/2 it is what remains.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Reduce(Vector256<float> x, out Vector256<float> r, out Vector256<float> low)
    {
        Vector256<float> rounder = Vector256.Create(Constants.Rounder);
        Vector256<float> t = Vector256.FusedMultiplyAdd(x, Vector256.Create(Constants.QuartersPerRadian), rounder);
        Vector256<float> k = t - rounder;
        Vector256<float> leading = Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusQuarterHigh), x);
        Vector256<float> middle = Vector256.Create(Constants.MinusQuarterMiddle);
        Vector256<float> product = k * middle;
        Vector256<float> productLow = Vector256.FusedMultiplyAdd(k, middle, -product);
        r = Sum(leading, product, out low);
        low += Vector256.FusedMultiplyAdd(k, Vector256.Create(Constants.MinusQuarterLow), productLow);
        return t.AsInt32();
    }

    // Lanes that are not huge have the bits that they have among neighbours that are not.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector256<int> ReduceHuge(Vector256<float> x, out Vector256<float> r, out Vector256<float> low)
    {
        Vector256<int> quarters = Reduce(x, out Vector256<float> high, out Vector256<float> rest);
        for (int lane = 0; lane < Vector256<float>.Count; lane++)
        {
            if (!(float.Abs(x[lane]) <= Constants.Limit))
            {
                quarters = quarters.WithElement(lane, HugeAngle.Reduce(x[lane], out float of, out float ofLow));
                high = high.WithElement(lane, of);
                rest = rest.WithElement(lane, ofLow);
            }
        }

        r = high;
        low = rest;
        return quarters;
    }

    /// <summary>sin(quarters · π/2 + r + low).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> SinOfQuarter(Vector256<int> quarters, Vector256<float> r, Vector256<float> low)
    {
        // 1 - r^2/2 rounds; what it leaves over is added with the rest of the cosine.
        Vector256<float> square = r * r;
        Vector256<float> squareLow = Vector256.FusedMultiplyAdd(r, r, -square);
        Vector256<float> half = Vector256.Create((float)0.5);
        Vector256<float> one = Vector256<float>.One;
        Vector256<float> leading = Vector256.FusedMultiplyAdd(square, -half, one);
        Vector256<float> rest = Vector256.FusedMultiplyAdd(square, -half, one - leading);
        rest -= Vector256.FusedMultiplyAdd(r, low, half * squareLow);

        Vector256<float> cosine = leading + Vector256.FusedMultiplyAdd(square * square, CosSeries(square), rest);
        Vector256<float> sine = r + Vector256.FusedMultiplyAdd(r * square, SinSeries(square), low * leading);

        Vector256<int> isEven = Vector256.Equals(quarters & Vector256<int>.One, Vector256<int>.Zero);
        Vector256<float> result = Vector256.ConditionalSelect(isEven.AsSingle(), sine, cosine);
        Vector256<int> sign = (quarters & Vector256.Create((int)2)) << Constants.ToSign;
        return result ^ sign.AsSingle();
    }
}
