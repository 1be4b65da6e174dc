using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

/// <summary>Copies elements to the arithmetic's type and back.</summary>
internal static partial class Widening
{
    /// <summary>Copies elements to the arithmetic's type, exactly.</summary>
    /// <typeparam name="T">
    /// The element type: that of the arithmetic, or Half or BFloat16 where that is float.
    /// </typeparam>
    /// <typeparam name="TArithmetic">The arithmetic.</typeparam>
    /// <param name="source">The first element.</param>
    /// <param name="destination">Where it goes.</param>
    /// <param name="count">The number of elements.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy<T, TArithmetic>(ref T source, ref TArithmetic destination, nint count)
        where T : unmanaged
        where TArithmetic : unmanaged
    {
        if (typeof(T) == typeof(Half))
        {
            Widen256(ref Unsafe.As<T, Half>(ref source), ref Unsafe.As<TArithmetic, float>(ref destination), count);
        }
        else if (typeof(T) == typeof(BFloat16))
        {
            Widen256(ref Unsafe.As<T, BFloat16>(ref source), ref Unsafe.As<TArithmetic, float>(ref destination), count);
        }
        else
        {
            MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, TArithmetic>(ref source), (int)count)
                .CopyTo(MemoryMarshal.CreateSpan(ref destination, (int)count));
        }
    }

    /// <summary>Copies numbers to elements, rounded to nearest where these are shorter.</summary>
    /// <inheritdoc cref="Copy"/>
    public static void Narrow<T, TArithmetic>(ref TArithmetic source, ref T destination, nint count)
        where T : unmanaged
        where TArithmetic : unmanaged
    {
        if (typeof(T) == typeof(Half))
        {
            Narrow256(ref Unsafe.As<TArithmetic, float>(ref source), ref Unsafe.As<T, Half>(ref destination), count);
        }
        else if (typeof(T) == typeof(BFloat16))
        {
            Narrow256(
                ref Unsafe.As<TArithmetic, float>(ref source), ref Unsafe.As<T, BFloat16>(ref destination), count);
        }
        else
        {
            Copy(ref source, ref Unsafe.As<T, TArithmetic>(ref destination), count);
        }
    }

    /// <summary>Adds numbers to sums in double.</summary>
    /// <typeparam name="T">The type of the numbers: float or double.</typeparam>
    /// <param name="source">The first number.</param>
    /// <param name="sums">The first sum.</param>
    /// <param name="count">How many there are: a multiple of 4.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Add<T>(ref T source, ref double sums, nint count)
        where T : unmanaged
    {
        nint i = 0;
        if (typeof(T) == typeof(float) && Avx512F.IsSupported)
        {
            for (; i <= count - 8; i += 8)
            {
                ref var eight = ref Unsafe.Add(ref sums, i);
                var terms = Vector256.LoadUnsafe(ref Unsafe.As<T, float>(ref source), (nuint)i);
                (Vector512.LoadUnsafe(ref eight) + Avx512F.ConvertToVector512Double(terms)).StoreUnsafe(ref eight);
            }
        }

        for (; i < count; i += 4)
        {
            ref var sum = ref Unsafe.Add(ref sums, i);
            var terms = typeof(T) == typeof(float)
                ? Doubles(Vector128.LoadUnsafe(ref Unsafe.As<T, float>(ref source), (nuint)i))
                : Vector256.LoadUnsafe(ref Unsafe.As<T, double>(ref source), (nuint)i);
            (Vector256.LoadUnsafe(ref sum) + terms).StoreUnsafe(ref sum);
        }
    }

    /// <summary>Copies sums in double to numbers, rounded to nearest.</summary>
    /// <typeparam name="T">The type of the numbers: float or double.</typeparam>
    /// <param name="sums">The first sum.</param>
    /// <param name="destination">Where it goes, which may be where it is.</param>
    /// <param name="count">How many there are.</param>
    public static void Round<T>(ref double sums, ref T destination, nint count)
        where T : unmanaged
    {
        for (nint i = 0; i < count; i++)
        {
            Unsafe.Add(ref destination, i) = typeof(T) == typeof(float)
                ? Unsafe.BitCast<float, T>((float)Unsafe.Add(ref sums, i))
                : Unsafe.BitCast<double, T>(Unsafe.Add(ref sums, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Doubles(Vector128<float> value)
    {
        if (Avx.IsSupported)
        {
            return Avx.ConvertToVector256Double(value);
        }

        var (low, high) = Vector128.Widen(value);
        return Vector256.Create(low, high);
    }
}
