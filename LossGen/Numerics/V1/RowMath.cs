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
