using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// Elements of 16 bits are compared by their bits: a vector of them has twice the lanes of what they are widened to.
public static partial class RowMath
{
    private const short HalfInfinity = 0x7C00;
    private const short BFloatInfinity = 0x7F80;

    /// <inheritdoc cref="IndexOfMax{T}(ref T, nint, T)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint IndexOfMax(ref Half row, nint classes, float max) => IndexOfMax(
        ref Unsafe.As<Half, short>(ref row), classes, BitConverter.HalfToInt16Bits((Half)max), HalfInfinity);

    /// <inheritdoc cref="IndexOfMax{T}(ref T, nint, T)"/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint IndexOfMax(ref BFloat16 row, nint classes, float max) => IndexOfMax(
        ref Unsafe.As<BFloat16, short>(ref row), classes, (short)((BFloat16)max).ToBits(), BFloatInfinity);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint IndexOfMax(ref short row, nint classes, short max, short infinity)
    {
        // The first element that is not below the maximum is the one, unless a NaN comes after it.
        nint found = -1;
        nint i = 0;
        short largest = Key(max);
        var m = new Vector<short>(largest);
        for (; i <= classes - Vector<short>.Count; i += Vector<short>.Count)
        {
            Vector<short> bits = Vector.LoadUnsafe(ref row, (nuint)i);
            bool isPlain = !Vector.GreaterThanAny(bits & new Vector<short>(0x7FFF), new Vector<short>(infinity))
                && (found >= 0 || Vector.LessThanAll(Key(bits), m));
            if (!isPlain && FindMax(ref row, i, i + Vector<short>.Count, largest, infinity, ref found))
            {
                return found;
            }
        }

        FindMax(ref row, i, classes, largest, infinity, ref found);
        return found;
    }

    // Whether a NaN was found: nothing that follows counts.
    private static bool FindMax(ref short row, nint i, nint end, short largest, short infinity, ref nint found)
    {
        for (; i < end; i++)
        {
            short bits = Unsafe.Add(ref row, i);
            if ((bits & short.MaxValue) > infinity)
            {
                found = i;
                return true;
            }

            if (found < 0 && Key(bits) >= largest)
            {
                found = i;
            }
        }

        return false;
    }

    // Integers in the order of the numbers, both zeros the same.
    private static short Key(short bits) => (short)(bits == short.MinValue ? 0 : bits ^ ((bits >> 15) & 0x7FFF));

    private static Vector<short> Key(Vector<short> bits)
        => Vector.ConditionalSelect(
            Vector.Equals(bits, new Vector<short>(short.MinValue)),
            Vector<short>.Zero,
            bits ^ (Vector.ShiftRightArithmetic(bits, 15) & new Vector<short>(0x7FFF)));
}
