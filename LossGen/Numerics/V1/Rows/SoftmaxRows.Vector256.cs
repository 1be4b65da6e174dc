using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
// The operations of the kernels that take one row after another: floats go through double and are rounded once.
internal static partial class SoftmaxRows
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogProbability(
        Vector256<float> x, Vector256<float> max, SingleRows256 logSum) =>
        ((SingleRows256.Widen(x) - SingleRows256.Widen(max)) - logSum).Narrow();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogProbability(
        Vector256<double> x, Vector256<double> max, WideRows256 logSum) =>
        (x - max) - logSum.Narrow();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Gradient(
        Vector256<float> upstream, Vector256<float> e, SingleRows256 scale, SingleRows256 sum) =>
        (SingleRows256.Widen(e) * scale * (SingleRows256.Widen(upstream) - sum)).Narrow();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Gradient(
        Vector256<double> upstream, Vector256<double> e, WideRows256 scale, WideRows256 sum) =>
        VectorMath.Scaled(e, scale.High(), scale.Low()) * (upstream - sum.Narrow());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> LogGradient(
        Vector256<float> upstream, Vector256<float> e, SingleRows256 scale, SingleRows256 sum) =>
        (SingleRows256.Widen(upstream) - (SingleRows256.Widen(e) * scale * sum)).Narrow();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> LogGradient(
        Vector256<double> upstream, Vector256<double> e, WideRows256 scale, WideRows256 sum) =>
        upstream - (VectorMath.Scaled(e, scale.High(), scale.Low()) * sum.Narrow());
}
