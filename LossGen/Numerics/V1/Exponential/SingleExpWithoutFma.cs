using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Constants = LossGen.Numerics.V1.SingleExpConstants;

namespace LossGen.Numerics.V1;

/// <summary>
/// The exponential on processors without fused multiply-adds. Each of its sums is a normal float, or exact: a multiple
/// k of the step is 0, or far above subnormal numbers; a subnormal r has a square of 0; results below the cut are
/// dropped.
/// </summary>
internal static class SingleExpWithoutFma
{
    /// <summary>The bits that <see cref="SingleExp128.OfFused"/> returns.</summary>
    /// <param name="d">The argument, rounded: at most just above 0.</param>
    /// <param name="error">What that left over.</param>
    /// <param name="low">What is subtracted from it.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<float> Of(Vector128<float> d, Vector128<float> error, Vector128<float> low)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            return Vector128.Create(
                VectorMath.ExpBiased(d[0], error[0], low[0]),
                VectorMath.ExpBiased(d[1], error[1], low[1]),
                VectorMath.ExpBiased(d[2], error[2], low[2]),
                VectorMath.ExpBiased(d[3], error[3], low[3]));
        }

        var mayDiffer = Vector128<int>.Zero;
        WideSingles wideD = WideSingles.Of(d);
        Vector128<float> t = WideSingles.MultiplyAdd(
            wideD, new(Constants.EighthsPerNeper), new(Constants.Rounder), ref mayDiffer).Narrow();
        WideSingles k = WideSingles.Of(t - Vector128.Create(Constants.Rounder));
        Vector128<int> index = t.AsInt32() & Vector128.Create(7);

        WideSingles leading = WideSingles.MultiplyAdd(k, new(Constants.MinusStepHigh), wideD, ref mayDiffer);
        WideSingles small = WideSingles.MultiplyAddWithExactTies(
            k, new(Constants.MinusStepLow), WideSingles.Of(error), ref mayDiffer);
        Vector128<float> tableLow = LookUp(MemoryMarshal.Cast<float, int>(Constants.Low), index).AsSingle();
        Vector128<float> sum = leading.Narrow() + (small.Narrow() + (tableLow - low));

        WideSingles r = WideSingles.Of(sum);
        WideSingles q = WideSingles.MultiplyAdd(r, new(Constants.Quartic), new(Constants.Cubic), ref mayDiffer);
        q = WideSingles.MultiplyAdd(q.Round(), r, new(Constants.Quadratic), ref mayDiffer);
        WideSingles p = WideSingles.MultiplyAdd(WideSingles.Of(sum * sum), q.Round(), r, ref mayDiffer);

        Vector128<float> power = (LookUp(Constants.High, index) + (t.AsInt32() << 20)).AsSingle();
        WideSingles scale = WideSingles.Of(power);
        WideSingles result = WideSingles.MultiplyAddWithExactTies(scale, p.Round(), scale, ref mayDiffer);
        Vector128<float> cut = Vector128.Create(Constants.Cut);
        mayDiffer &= Vector128.GreaterThanOrEqual(d, cut).AsInt32();
        return mayDiffer == Vector128<int>.Zero
            ? VectorMath.ZeroBelow(cut, d, result.Narrow())
            : ByFunctions(d, error, low);
    }

    /// <inheritdoc cref="Of(Vector128{float}, Vector128{float}, Vector128{float})"/>
    public static Vector256<float> Of(Vector256<float> d, Vector256<float> error, Vector256<float> low) =>
        Vector256.Create(
            Of(d.GetLower(), error.GetLower(), low.GetLower()), Of(d.GetUpper(), error.GetUpper(), low.GetUpper()));

    /// <inheritdoc cref="Of(Vector128{float}, Vector128{float}, Vector128{float})"/>
    public static Vector512<float> Of(Vector512<float> d, Vector512<float> error, Vector512<float> low) =>
        Vector512.Create(
            Of(d.GetLower(), error.GetLower(), low.GetLower()), Of(d.GetUpper(), error.GetUpper(), low.GetUpper()));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<float> ByFunctions(
        Vector128<float> d, Vector128<float> error, Vector128<float> low) => new SingleExp128().OfFused(d, error, low);

    // No instruction of SSE2 picks elements by a vector of indices.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> LookUp(ReadOnlySpan<int> table, Vector128<int> index) =>
        Vector128.Create(table[index[0]], table[index[1]], table[index[2]], table[index[3]]);
}
