using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>Copies four times four elements to their transposed place, within registers.</summary>
internal static class TransposedSquare
{
    /// <summary>Copies a square.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">Its first element.</param>
    /// <param name="sourceStride">The elements from one line of the source to the next.</param>
    /// <param name="destination">Where the first element goes.</param>
    /// <param name="destinationStride">The elements from one line of the destination to the next.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Copy<T>(
        ref readonly T source, nint sourceStride, ref T destination, nint destinationStride)
        where T : unmanaged
    {
        ref var from = ref Unsafe.AsRef(in source);
        if (typeof(T) == typeof(float))
        {
            Copy(
                ref Unsafe.As<T, float>(ref from), sourceStride,
                ref Unsafe.As<T, float>(ref destination), destinationStride);
        }
        else if (typeof(T) == typeof(double))
        {
            Copy(
                ref Unsafe.As<T, double>(ref from), sourceStride,
                ref Unsafe.As<T, double>(ref destination), destinationStride);
        }
        else
        {
            Copy(
                ref Unsafe.As<T, ushort>(ref from), sourceStride,
                ref Unsafe.As<T, ushort>(ref destination), destinationStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref float source, nint sourceStride, ref float destination, nint destinationStride)
    {
        VectorMath.Transpose(
            Vector128.LoadUnsafe(ref source),
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, sourceStride)),
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 2 * sourceStride)),
            Vector128.LoadUnsafe(ref Unsafe.Add(ref source, 3 * sourceStride)),
            out var c0, out var c1, out var c2, out var c3);
        c0.StoreUnsafe(ref destination);
        c1.StoreUnsafe(ref Unsafe.Add(ref destination, destinationStride));
        c2.StoreUnsafe(ref Unsafe.Add(ref destination, 2 * destinationStride));
        c3.StoreUnsafe(ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref double source, nint sourceStride, ref double destination, nint destinationStride)
    {
        for (nint line = 0; line < 4; line += 2)
        {
            for (nint column = 0; column < 4; column += 2)
            {
                ref var from = ref Unsafe.Add(ref source, (line * sourceStride) + column);
                ref var to = ref Unsafe.Add(ref destination, (column * destinationStride) + line);
                VectorMath.Transpose(
                    Vector128.LoadUnsafe(ref from), Vector128.LoadUnsafe(ref Unsafe.Add(ref from, sourceStride)),
                    out var c0, out var c1);
                c0.StoreUnsafe(ref to);
                c1.StoreUnsafe(ref Unsafe.Add(ref to, destinationStride));
            }
        }
    }

    // Four elements of two bytes are half of a vector: the lines are spread to four bytes an element and narrowed
    // again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy(ref ushort source, nint sourceStride, ref ushort destination, nint destinationStride)
    {
        VectorMath.Transpose(
            Load(ref source),
            Load(ref Unsafe.Add(ref source, sourceStride)),
            Load(ref Unsafe.Add(ref source, 2 * sourceStride)),
            Load(ref Unsafe.Add(ref source, 3 * sourceStride)),
            out var c0, out var c1, out var c2, out var c3);
        Store(c0, ref destination);
        Store(c1, ref Unsafe.Add(ref destination, destinationStride));
        Store(c2, ref Unsafe.Add(ref destination, 2 * destinationStride));
        Store(c3, ref Unsafe.Add(ref destination, 3 * destinationStride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Load(ref ushort line) =>
        Vector128.WidenLower(
            Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref line))).AsUInt16())
            .AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<float> line, ref ushort destination)
    {
        Vector128<uint> elements = line.AsUInt32();
        Unsafe.WriteUnaligned(
            ref Unsafe.As<ushort, byte>(ref destination), Vector128.Narrow(elements, elements).AsUInt64().ToScalar());
    }
}
