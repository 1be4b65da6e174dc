using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
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
    public static WideRows128 Part(WideRows128 factor, WideRows128 value)
    {
        Vector128<double> isZero = Vector128.Equals(factor.Hi, Vector128<double>.Zero);
        WideRows128 part = factor * value;
        return new(
            Vector128.ConditionalSelect(isZero, Vector128<double>.Zero, part.Hi),
            Vector128.ConditionalSelect(isZero, Vector128<double>.Zero, part.Lo));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Part(Vector128<double> factor, Vector128<double> value) =>
        Vector128.ConditionalSelect(
            Vector128.Equals(factor, Vector128<double>.Zero), Vector128<double>.Zero, factor * value);
}
