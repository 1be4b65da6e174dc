using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// The exponential of doubles where the processor, or native AOT by default, has no fused multiply-adds: one lane after
/// another, by the platform's function, which finds the instruction at run time.
/// </summary>
internal static class DoubleExpWithoutFma
{
    /// <summary>The bits that the exponential of fused multiply-adds returns.</summary>
    /// <param name="d">The argument, rounded.</param>
    /// <param name="error">What that left over.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<double> Of(Vector128<double> d, Vector128<double> error) => Vector128.Create(
        VectorMath.ExpBiased(d[0], error[0]), VectorMath.ExpBiased(d[1], error[1]));

    /// <inheritdoc cref="Of(Vector128{double}, Vector128{double})"/>
    public static Vector256<double> Of(Vector256<double> d, Vector256<double> error) => Vector256.Create(
        Of(d.GetLower(), error.GetLower()), Of(d.GetUpper(), error.GetUpper()));

    /// <inheritdoc cref="Of(Vector128{double}, Vector128{double})"/>
    public static Vector512<double> Of(Vector512<double> d, Vector512<double> error) => Vector512.Create(
        Of(d.GetLower(), error.GetLower()), Of(d.GetUpper(), error.GetUpper()));
}
