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

    /// <summary>Sets a row to zero.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="row">The first element of the row.</param>
    /// <param name="classes">The number of elements.</param>
    public static void Clear<T>(ref T row, nint classes)
        where T : unmanaged
        => MemoryMarshal.CreateSpan(ref row, (int)classes).Clear();
}
