using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
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
    public static WideRows256 Part(WideRows256 factor, WideRows256 value)
    {
        Vector256<double> isZero = Vector256.Equals(factor.Hi, Vector256<double>.Zero);
        WideRows256 part = factor * value;
        return new(
            Vector256.ConditionalSelect(isZero, Vector256<double>.Zero, part.Hi),
            Vector256.ConditionalSelect(isZero, Vector256<double>.Zero, part.Lo));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Part(Vector256<double> factor, Vector256<double> value) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(factor, Vector256<double>.Zero), Vector256<double>.Zero, factor * value);
}
