using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// Elements of a type of another library, read and written in place as elements of a type with the same bits. No
/// operator of the other type is called: its comparisons and conversions may differ.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Reinterpret
{
    /// <summary>Elements that have the bits of Half, to be read.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="span">The elements.</param>
    /// <returns>The same memory.</returns>
    /// <exception cref="NotSupportedException">They are not two bytes each.</exception>
    public static ReadOnlySpan<Half> AsHalf<T>(ReadOnlySpan<T> span)
        where T : unmanaged
        => Span<T, Half>(span);

    /// <summary>Elements that have the bits of Half, to be written.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="span">The elements.</param>
    /// <returns>The same memory.</returns>
    /// <exception cref="NotSupportedException">They are not two bytes each.</exception>
    public static Span<Half> AsHalf<T>(Span<T> span)
        where T : unmanaged
        => Span<T, Half>(span);

    /// <summary>Elements that have the bits of bfloat16, to be read.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="span">The elements.</param>
    /// <returns>The same memory.</returns>
    /// <exception cref="NotSupportedException">They are not two bytes each.</exception>
    public static ReadOnlySpan<BFloat16> AsBFloat16<T>(ReadOnlySpan<T> span)
        where T : unmanaged
        => Span<T, BFloat16>(span);

    /// <summary>Elements that have the bits of bfloat16, to be written.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="span">The elements.</param>
    /// <returns>The same memory.</returns>
    /// <exception cref="NotSupportedException">They are not two bytes each.</exception>
    public static Span<BFloat16> AsBFloat16<T>(Span<T> span)
        where T : unmanaged
        => Span<T, BFloat16>(span);

    /// <summary>Targets whose classes are counted from 1.</summary>
    /// <typeparam name="T">Their integer type.</typeparam>
    /// <param name="targets">The targets.</param>
    /// <returns>The same memory.</returns>
    public static ReadOnlySpan<TargetKey<T>> AsTargetKey<T>(ReadOnlySpan<T> targets)
        where T : unmanaged, IBinaryInteger<T>
        => Span<T, TargetKey<T>>(targets);

    /// <summary>The first of some elements that are read.</summary>
    /// <typeparam name="TFrom">Their type.</typeparam>
    /// <typeparam name="TTo">The type with the same bits.</typeparam>
    /// <param name="first">The first of the elements.</param>
    /// <returns>The same memory.</returns>
    /// <exception cref="NotSupportedException">The types are not of the same size.</exception>
    public static ref readonly TTo First<TFrom, TTo>(ref readonly TFrom first)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        RequireSize<TFrom, TTo>();
        return ref Unsafe.As<TFrom, TTo>(ref Unsafe.AsRef(in first));
    }

    /// <summary>A variable that the call assigns which it is handed to.</summary>
    /// <typeparam name="TFrom">Its type.</typeparam>
    /// <typeparam name="TTo">The type with the same bits.</typeparam>
    /// <param name="variable">The variable.</param>
    /// <returns>The same memory.</returns>
    /// <exception cref="NotSupportedException">The types are not of the same size.</exception>
    public static ref TTo Variable<TFrom, TTo>(out TFrom variable)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        RequireSize<TFrom, TTo>();
        Unsafe.SkipInit(out variable);
        return ref Unsafe.As<TFrom, TTo>(ref Unsafe.AsRef(in variable));
    }

    /// <summary>A number.</summary>
    /// <typeparam name="TFrom">Its type.</typeparam>
    /// <typeparam name="TTo">The type with the same bits.</typeparam>
    /// <param name="value">The number.</param>
    /// <returns>The same bits.</returns>
    /// <exception cref="NotSupportedException">The types are not of the same size.</exception>
    public static TTo Value<TFrom, TTo>(TFrom value)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        RequireSize<TFrom, TTo>();
        return Unsafe.As<TFrom, TTo>(ref value);
    }

    private static ReadOnlySpan<TTo> Span<TFrom, TTo>(ReadOnlySpan<TFrom> span)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        RequireSize<TFrom, TTo>();
        return MemoryMarshal.Cast<TFrom, TTo>(span);
    }

    private static Span<TTo> Span<TFrom, TTo>(Span<TFrom> span)
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        RequireSize<TFrom, TTo>();
        return MemoryMarshal.Cast<TFrom, TTo>(span);
    }

    // The generator looks at the type too, but a library that is replaced at run time may have another one.
    private static void RequireSize<TFrom, TTo>()
        where TFrom : unmanaged
        where TTo : unmanaged
    {
        if (Unsafe.SizeOf<TFrom>() != Unsafe.SizeOf<TTo>())
        {
            throw new NotSupportedException(
                $"{typeof(TFrom)} has {Unsafe.SizeOf<TFrom>()} bytes, {typeof(TTo)} has {Unsafe.SizeOf<TTo>()}: a "
                + "kernel cannot read the one as the other.");
        }
    }
}
