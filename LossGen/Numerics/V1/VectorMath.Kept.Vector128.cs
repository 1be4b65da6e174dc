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
    public static Vector128<float> Kept(Vector128<float> value, Vector128<float> adds) =>
        Vector128.ConditionalSelect(adds, value, Vector128.Create(-0f));

    /// <inheritdoc cref="Kept(Vector128{float}, Vector128{float})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> Kept(Vector128<double> value, Vector128<double> adds) =>
        Vector128.ConditionalSelect(adds, value, Vector128.Create(-0d));
}
