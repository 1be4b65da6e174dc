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

    /// <summary>
    /// Whether <see cref="LogTotal(Vector256{float}, SingleRows256, SingleRows256)"/> is the first one in every row.
    /// </summary>
    /// <param name="isMax">All bits set in the lanes of rows whose target has the largest term.</param>
    /// <param name="logSum">The logarithm without the target.</param>
    internal static bool IsTotal(Vector256<float> isMax, SingleRows256 logSum)
    {
        Vector256<int> mask = isMax.AsInt32();
        Vector256<double> takesOthers = TakesOthers(Vector256.WidenLower(mask).AsDouble(), logSum.Lower)
            | TakesOthers(Vector256.WidenUpper(mask).AsDouble(), logSum.Upper);
        return takesOthers.AsInt64() == Vector256<long>.Zero;
    }

    /// <inheritdoc cref="IsTotal(Vector256{float}, SingleRows256)"/>
    internal static bool IsTotal(Vector256<double> isMax, WideRows256 logSum) =>
        TakesOthers(isMax, logSum.Hi).AsInt64() == Vector256<long>.Zero;

    /// <summary>One of two logarithms of each row's sum, which differ in the class that was kept out of it.</summary>
    /// <param name="isMax">All bits set in the lanes of rows whose target has the largest term.</param>
    /// <param name="logSum">The logarithm without the target.</param>
    /// <param name="ofOthers">The logarithm without the largest class, where that has most of the sum.</param>
    internal static SingleRows256 LogTotal(Vector256<float> isMax, SingleRows256 logSum, SingleRows256 ofOthers)
    {
        Vector256<int> mask = isMax.AsInt32();
        return new(
            LogTotal(Vector256.WidenLower(mask).AsDouble(), logSum.Lower, ofOthers.Lower),
            LogTotal(Vector256.WidenUpper(mask).AsDouble(), logSum.Upper, ofOthers.Upper));
    }

    /// <inheritdoc cref="LogTotal(Vector256{float}, SingleRows256, SingleRows256)"/>
    internal static WideRows256 LogTotal(Vector256<double> isMax, WideRows256 logSum, WideRows256 ofOthers) =>
        LogTotal(isMax, logSum.Hi, ofOthers.Hi);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> LogTotal(
        Vector256<double> isMax, Vector256<double> logSum, Vector256<double> ofOthers) =>
        Vector256.ConditionalSelect(TakesOthers(isMax, logSum), ofOthers, logSum);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> TakesOthers(Vector256<double> isMax, Vector256<double> logSum) =>
        Vector256.AndNot(Vector256.LessThan(logSum, Vector256.Create(1.0)), isMax);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Part(Vector256<double> factor, Vector256<double> value) =>
        Vector256.ConditionalSelect(
            Vector256.Equals(factor, Vector256<double>.Zero), Vector256<double>.Zero, factor * value);
}
