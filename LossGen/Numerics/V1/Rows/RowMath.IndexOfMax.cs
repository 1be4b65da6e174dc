using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

public static partial class RowMath
{
    /// <summary>The first of the largest elements of a row; the first NaN where there is one.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="row">The first element of the row.</param>
    /// <param name="classes">The number of elements, at least 1.</param>
    /// <param name="max">The largest element; anything where the row holds a NaN.</param>
    /// <returns>The index.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static nint IndexOfMax<T>(ref T row, nint classes, T max)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        // The first element that is not below the maximum is the one, unless a NaN comes after it.
        nint found = -1;
        nint i = 0;
        var m = new Vector<T>(max);
        for (; i <= classes - Vector<T>.Count; i += Vector<T>.Count)
        {
            Vector<T> x = Vector.LoadUnsafe(ref row, (nuint)i);
            bool isPlain = found < 0 ? Vector.LessThanAll(x, m) : Vector.EqualsAll(x, x);
            if (!isPlain && FindMax(ref row, i, i + Vector<T>.Count, max, ref found))
            {
                return found;
            }
        }

        FindMax(ref row, i, classes, max, ref found);
        return found;
    }

    // Whether a NaN was found: nothing that follows counts.
    private static bool FindMax<T>(ref T row, nint i, nint end, T max, ref nint found)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        for (; i < end; i++)
        {
            T x = Unsafe.Add(ref row, i);
            if (T.IsNaN(x))
            {
                found = i;
                return true;
            }

            if (found < 0 && !(x < max))
            {
                found = i;
            }
        }

        return false;
    }
}
