using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

public static partial class RowMath
{
    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 Part(SingleRows128 factor, SingleRows128 value) =>
        new(Part(factor.Lower, value.Lower), Part(factor.Upper, value.Upper));

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 Part(double factor, SingleRows128 value) => Part(SingleRows128.Create(factor), value);

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows128 Part(DoubleRows128 factor, DoubleRows128 value) => new(Part(factor.Value, value.Value));

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows128 Part(double factor, DoubleRows128 value) => Part(DoubleRows128.Create(factor), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Part(Vector128<double> factor, Vector128<double> value) =>
        Vector128.ConditionalSelect(
            Vector128.Equals(factor, Vector128<double>.Zero), Vector128<double>.Zero, factor * value);
}
