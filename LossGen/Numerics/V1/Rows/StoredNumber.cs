using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// Numbers as they stand in memory, of whatever type: float, double, Half or BFloat16. The branches are on types, of
/// which a method that is compiled for one keeps none.
/// </summary>
internal static class StoredNumber
{
    /// <summary>The value as a double, which holds every one.</summary>
    /// <typeparam name="T">The type in memory.</typeparam>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToDouble<T>(T value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return Unsafe.BitCast<T, float>(value);
        }

        if (typeof(T) == typeof(double))
        {
            return Unsafe.BitCast<T, double>(value);
        }

        return typeof(T) == typeof(Half)
            ? (double)Unsafe.BitCast<T, Half>(value)
            : (double)Unsafe.BitCast<T, BFloat16>(value);
    }

    /// <summary>A value of one type as one of another, rounded once where that is narrower.</summary>
    /// <typeparam name="TFrom">The type of the value.</typeparam>
    /// <typeparam name="TTo">The type of the result.</typeparam>
    /// <param name="value">The value.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TTo As<TFrom, TTo>(TFrom value)
        where TFrom : unmanaged
        where TTo : unmanaged
        => typeof(TFrom) == typeof(TTo) ? Unsafe.BitCast<TFrom, TTo>(value) : FromDouble<TTo>(ToDouble(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T FromDouble<T>(double value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            return Unsafe.BitCast<float, T>((float)value);
        }

        if (typeof(T) == typeof(double))
        {
            return Unsafe.BitCast<double, T>(value);
        }

        return typeof(T) == typeof(Half)
            ? Unsafe.BitCast<Half, T>((Half)value)
            : Unsafe.BitCast<BFloat16, T>((BFloat16)value);
    }
}
