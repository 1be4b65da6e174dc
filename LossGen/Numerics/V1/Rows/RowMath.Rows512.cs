using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class RowMath
{
    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows512 Part(SingleRows512 factor, SingleRows512 value) =>
        new(Part(factor.Lower, value.Lower), Part(factor.Upper, value.Upper));

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows512 Part(double factor, SingleRows512 value) => Part(SingleRows512.Create(factor), value);

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows512 Part(DoubleRows512 factor, DoubleRows512 value) => new(Part(factor.Value, value.Value));

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows512 Part(double factor, DoubleRows512 value) => Part(DoubleRows512.Create(factor), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Part(Vector512<double> factor, Vector512<double> value) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(factor, Vector512<double>.Zero), Vector512<double>.Zero, factor * value);
}
