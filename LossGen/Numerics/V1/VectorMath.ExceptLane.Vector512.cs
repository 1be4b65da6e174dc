using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
public static partial class VectorMath
{
    /// <summary>The vector with 0 in one lane; unchanged where there is no such lane.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="lane">The lane, any number in the range of int.</param>
    /// <returns>The vector without that lane.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ExceptLane(Vector512<float> value, nint lane) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(Vector512<int>.Indices, Vector512.Create((int)lane)).AsSingle(),
            Vector512<float>.Zero,
            value);

    /// <inheritdoc cref="ExceptLane(Vector512{float}, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ExceptLane(Vector512<double> value, nint lane) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(Vector512<long>.Indices, Vector512.Create((long)lane)).AsDouble(),
            Vector512<double>.Zero,
            value);
}
