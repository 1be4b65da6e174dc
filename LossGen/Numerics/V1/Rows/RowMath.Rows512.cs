using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
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
    public static WideRows512 Part(WideRows512 factor, WideRows512 value)
    {
        Vector512<double> isZero = Vector512.Equals(factor.Hi, Vector512<double>.Zero);
        WideRows512 part = factor * value;
        return new(
            Vector512.ConditionalSelect(isZero, Vector512<double>.Zero, part.Hi),
            Vector512.ConditionalSelect(isZero, Vector512<double>.Zero, part.Lo));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Part(Vector512<double> factor, Vector512<double> value) =>
        Vector512.ConditionalSelect(
            Vector512.Equals(factor, Vector512<double>.Zero), Vector512<double>.Zero, factor * value);
}
