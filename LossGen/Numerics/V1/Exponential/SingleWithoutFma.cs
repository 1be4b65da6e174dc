using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// Multiply-adds of floats where the processor, or native AOT by default, has no fused ones: .NET would call a function
/// for each lane.
/// </summary>
internal static class SingleWithoutFma
{
    private const float LeastNormal = 1.17549435E-38f;

    /// <summary>a · b + c, rounded once.</summary>
    /// <param name="a">A factor.</param>
    /// <param name="b">The other.</param>
    /// <param name="c">What is added.</param>
    /// <returns>The bits of a fused multiply-add.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            return ByFunctions(a, b, c);
        }

        var mayDiffer = Vector128<int>.Zero;
        Vector128<float> result = WideSingles.MultiplyAdd(
            WideSingles.Of(a), WideSingles.Of(b), WideSingles.Of(c), ref mayDiffer).Narrow();

        // A subnormal number is rounded at another bit, and so is one that becomes the least normal number from below.
        // One that comes of a factor of 0 is exact.
        Vector128<float> isSubnormal = Vector128.LessThanOrEqual(
            Vector128.Abs(result), Vector128.Create(LeastNormal));
        mayDiffer |= isSubnormal.AsInt32() & ~Vector128.Equals(a, Vector128<float>.Zero).AsInt32();
        return mayDiffer == Vector128<int>.Zero ? result : ByFunctions(a, b, c);
    }

    /// <inheritdoc cref="MultiplyAdd(Vector128{float}, Vector128{float}, Vector128{float})"/>
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        Vector256.Create(
            MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
            MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    /// <inheritdoc cref="MultiplyAdd(Vector128{float}, Vector128{float}, Vector128{float})"/>
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Vector512.Create(
            MultiplyAdd(a.GetLower(), b.GetLower(), c.GetLower()),
            MultiplyAdd(a.GetUpper(), b.GetUpper(), c.GetUpper()));

    // Not inlined: the calls would take room on the stack also where none is made.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Vector128<float> ByFunctions(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        Vector128.FusedMultiplyAdd(a, b, c);
}
