using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file, and those of doubles: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>The vector with 0 in one lane; unchanged where there is no such lane.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="lane">The lane, any number in the range of int.</param>
    /// <returns>The vector without that lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ExceptLane(Vector256<float> value, nint lane) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(Vector256<int>.Indices, Vector256.Create((int)lane)).AsSingle(),
            Vector256<float>.Zero,
            value);

    /// <summary>One lane of a vector, and 0 in the others; 0 in all where there is no such lane.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="lane">The lane, any number in the range of int.</param>
    /// <returns>The lane alone.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> OnlyLane(Vector256<float> value, nint lane) =>
        value & Vector256.Equals(Vector256<int>.Indices, Vector256.Create((int)lane)).AsSingle();
}
