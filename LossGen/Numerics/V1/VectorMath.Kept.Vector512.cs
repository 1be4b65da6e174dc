using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    /// <summary>What a sum begins with: the vector, or what changes no number that is added to it.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="adds">All bits set where the vector is added to, none where it is written anew.</param>
    /// <returns>The vector, or negative zeros: positive ones would change a negative zero.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Kept(Vector512<float> value, Vector512<float> adds) =>
        Vector512.ConditionalSelect(adds, value, Vector512.Create(-0f));

    /// <inheritdoc cref="Kept(Vector512{float}, Vector512{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Kept(Vector512<double> value, Vector512<double> adds) =>
        Vector512.ConditionalSelect(adds, value, Vector512.Create(-0d));
}
