using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

public static partial class RowMath
{
    /// <summary>The first element that equals a value; both zeros are equal.</summary>
    /// <param name="row">The first element of the row.</param>
    /// <param name="classes">The number of elements.</param>
    /// <param name="value">The value, an element of the row.</param>
    /// <returns>Its index, or -1 where there is none.</returns>
    public static nint IndexOf(ref float row, nint classes, float value)
    {
        var bits = MemoryMarshal.Cast<float, int>(MemoryMarshal.CreateReadOnlySpan(ref row, (int)classes));
        return value == 0 ? bits.IndexOfAny(0, int.MinValue) : bits.IndexOf(BitConverter.SingleToInt32Bits(value));
    }

    /// <inheritdoc cref="IndexOf(ref float, nint, float)"/>
    public static nint IndexOf(ref double row, nint classes, double value)
    {
        var bits = MemoryMarshal.Cast<double, long>(MemoryMarshal.CreateReadOnlySpan(ref row, (int)classes));
        return value == 0 ? bits.IndexOfAny(0, long.MinValue) : bits.IndexOf(BitConverter.DoubleToInt64Bits(value));
    }

    /// <inheritdoc cref="IndexOf(ref float, nint, float)"/>
    public static nint IndexOf(ref Half row, nint classes, float value) =>
        IndexOf(ref Unsafe.As<Half, short>(ref row), classes, BitConverter.HalfToInt16Bits((Half)value));

    /// <inheritdoc cref="IndexOf(ref float, nint, float)"/>
    public static nint IndexOf(ref BFloat16 row, nint classes, float value) =>
        IndexOf(ref Unsafe.As<BFloat16, short>(ref row), classes, (short)((BFloat16)value).ToBits());

    // By bits, in vectors: a search for what is equal takes one element after another.
    private static nint FirstOf<T>(ref T row, nint classes, T logit)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return IndexOf(ref Unsafe.As<T, float>(ref row), classes, Unsafe.BitCast<T, float>(logit));
        }

        return typeof(T) == typeof(double)
            ? IndexOf(ref Unsafe.As<T, double>(ref row), classes, Unsafe.BitCast<T, double>(logit))
            : IndexOf(ref Unsafe.As<T, short>(ref row), classes, Unsafe.BitCast<T, short>(logit));
    }

    private static nint IndexOf(ref short row, nint classes, short value)
    {
        var bits = MemoryMarshal.CreateReadOnlySpan(ref row, (int)classes);
        return value is 0 or short.MinValue ? bits.IndexOfAny((short)0, short.MinValue) : bits.IndexOf(value);
    }
}
