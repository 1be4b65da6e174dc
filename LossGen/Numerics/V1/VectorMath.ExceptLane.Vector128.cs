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
    public static Vector128<float> ExceptLane(Vector128<float> value, nint lane) =>
        Vector128.ConditionalSelect(
            Vector128.Equals(Vector128<int>.Indices, Vector128.Create((int)lane)).AsSingle(),
            Vector128<float>.Zero,
            value);

    /// <inheritdoc cref="ExceptLane(Vector128{float}, nint)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ExceptLane(Vector128<double> value, nint lane) =>
        Vector128.ConditionalSelect(
            Vector128.Equals(Vector128<long>.Indices, Vector128.Create((long)lane)).AsDouble(),
            Vector128<double>.Zero,
            value);
}
