using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class RowMath
{
    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 Part(SingleRows256 factor, SingleRows256 value) =>
        new(Part(factor.Lower, value.Lower), Part(factor.Upper, value.Upper));

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 Part(double factor, SingleRows256 value) => Part(SingleRows256.Create(factor), value);

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 Part(DoubleRows256 factor, DoubleRows256 value) => new(Part(factor.Value, value.Value));

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 Part(double factor, DoubleRows256 value) => Part(DoubleRows256.Create(factor), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Part(Vector256<double> factor, Vector256<double> value) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(factor, Vector256<double>.Zero), Vector256<double>.Zero, factor * value);
}
