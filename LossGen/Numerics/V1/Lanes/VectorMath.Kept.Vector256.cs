using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
public static partial class VectorMath
{
    /// <summary>What a sum begins with: the vector, or what changes no number that is added to it.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="adds">All bits set where the vector is added to, none where it is written anew.</param>
    /// <returns>The vector, or negative zeros: positive ones would change a negative zero.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Kept(Vector256<float> value, Vector256<float> adds) =>
        Vector256.ConditionalSelect(adds, value, Vector256.Create(-0f));

    /// <inheritdoc cref="Kept(Vector256{float}, Vector256{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Kept(Vector256<double> value, Vector256<double> adds) =>
        Vector256.ConditionalSelect(adds, value, Vector256.Create(-0d));
}
