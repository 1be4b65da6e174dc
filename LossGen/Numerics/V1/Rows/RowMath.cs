using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>What a kernel does to a single row outside its passes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class RowMath
{
    /// <summary>
    /// A term of a loss: <paramref name="factor"/> · <paramref name="value"/>, and 0 where the factor is 0, also over
    /// an infinite value: what has no weight is not there.
    /// </summary>
    /// <param name="factor">The term's weight.</param>
    /// <param name="value">The term.</param>
    /// <returns>The weighted term.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Part(double factor, double value) => factor == 0 ? 0 : factor * value;

    /// <summary>
    /// What the focal loss makes of a row's derivative: q^γ (1 + γ p nll/q) with q = 1 - p. Where q is 0 the quotient
    /// nll/q is 1, its limit; where p is 0 it does not count, also where nll is infinite.
    /// </summary>
    /// <param name="focus">q^γ.</param>
    /// <param name="gamma">γ.</param>
    /// <param name="nll">The negative log-likelihood of the target.</param>
    /// <param name="miss">q.</param>
    /// <param name="hit">p.</param>
    /// <returns>The factor; 0 where q^γ is.</returns>
    public static double FocalSlope(double focus, double gamma, double nll, double miss, double hit)
    {
        double quotient = miss == 0 ? 1 : nll / miss;
        return Part(focus, 1 + (gamma * Part(hit, quotient)));
    }

    /// <inheritdoc cref="FocalSlope(double, double, double, double, double)"/>
    public static WideDouble FocalSlope(
        WideDouble focus, double gamma, WideDouble nll, WideDouble miss, WideDouble hit)
    {
        WideDouble quotient = miss.Hi == 0 ? 1 : nll / miss;
        return Part(focus, 1 + (gamma * Part(hit, quotient)));
    }

    /// <summary>The first class that has a logit.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="row">The first logit of the row.</param>
    /// <param name="classes">The number of logits.</param>
    /// <param name="logit">The logit.</param>
    /// <returns>The class; 0 where no class has it, as may be in a row with NaN.</returns>
    public static nint ClassOf<T>(ref T row, nint classes, T logit)
        where T : unmanaged => nint.Max(0, FirstOf(ref row, classes, logit));

    /// <inheritdoc cref="Part(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble Part(WideDouble factor, WideDouble value) => factor.Hi == 0 ? 0 : factor * value;

    /// <summary>The leading part of a factor that is held in two parts.</summary>
    /// <param name="factor">The factor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float High(double factor) => (float)factor;

    /// <inheritdoc cref="High(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double High(WideDouble factor) => factor.Hi;

    /// <summary>What the leading part of a factor leaves out; 0 where that is infinite or NaN.</summary>
    /// <param name="factor">The factor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Low(double factor) => float.IsFinite((float)factor) ? (float)(factor - (float)factor) : 0;

    /// <inheritdoc cref="Low(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Low(WideDouble factor) => double.IsFinite(factor.Hi) ? factor.Lo : 0;

    /// <summary>Sets a row to zero.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="row">The first element of the row.</param>
    /// <param name="classes">The number of elements.</param>
    public static void Clear<T>(ref T row, nint classes)
        where T : unmanaged
        => MemoryMarshal.CreateSpan(ref row, (int)classes).Clear();

    /// <summary>Sets a row to zero, unless it is added to.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="accumulate">Whether it is added to.</param>
    /// <param name="row">The first element of the row.</param>
    /// <param name="classes">The number of elements.</param>
    public static void ClearUnless<T>(bool accumulate, ref T row, nint classes)
        where T : unmanaged
        => Clear(ref row, accumulate ? 0 : classes);
}
