using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

public static partial class RowMath
{
    /// <summary>The logarithm of the sum of the exponentials of a row.</summary>
    /// <param name="max">The largest element.</param>
    /// <param name="logSum">The logarithm of the sum relative to it.</param>
    /// <param name="limit">What <see cref="LogSumExpLimit"/> gave.</param>
    /// <returns>The logarithm.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogSumExp(double max, double logSum, double limit)
        => double.IsFinite(max) ? max + logSum : limit;

    /// <summary>The logarithm of the sum of the exponentials of a row that is multiplied by a number first.</summary>
    /// <param name="max">The largest element, before it is multiplied.</param>
    /// <param name="scale">The number, above 0.</param>
    /// <param name="logSum">The logarithm of the sum relative to the largest product.</param>
    /// <param name="limit">What <see cref="LogSumExpLimit"/> gave.</param>
    /// <returns>The logarithm.</returns>
    public static double LogSumExp(double max, double scale, double logSum, double limit)
    {
        double product = scale * max;
        return double.IsFinite(product) ? (double)(((WideDouble)scale * max) + logSum)
            : double.IsFinite(max) ? product
            : limit;
    }

    /// <summary>The logarithm of the sum of the exponentials of a row whose logits are capped.</summary>
    /// <param name="max">The capped maximum; not finite only where the cap is 0, which is none.</param>
    /// <param name="logSum">The logarithm of the sum relative to it.</param>
    /// <param name="limit">What <see cref="LogSumExpLimit"/> gave.</param>
    /// <returns>The logarithm.</returns>
    public static double CappedLogSumExp(WideDouble max, double logSum, double limit)
        => double.IsFinite(max.Hi) ? (double)(max + logSum)
            : double.IsFinite(limit) ? max.Hi
            : limit;

    /// <summary>
    /// The log-sum-exp of a row whose maximum is not finite: that maximum, or NaN where there is one. To be taken
    /// before the exponentials overwrite the row.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="row">The first element of the row.</param>
    /// <param name="classes">The number of elements.</param>
    /// <param name="max">The largest element; where the row holds a NaN, anything.</param>
    /// <returns>The limit; <paramref name="max"/> itself where it is finite.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double LogSumExpLimit<T>(ref T row, nint classes, double max)
        where T : unmanaged
        => double.IsFinite(max) || !HasNaN(ref row, classes) ? max : double.NaN;

    private static bool HasNaN<T>(ref T row, nint classes)
        where T : unmanaged
    {
        nint i = 0;
        if (Vector<T>.IsSupported)
        {
            for (; i <= classes - Vector<T>.Count; i += Vector<T>.Count)
            {
                Vector<T> x = Vector.LoadUnsafe(ref row, (nuint)i);
                if (!Vector.EqualsAll(x, x))
                {
                    return true;
                }
            }
        }

        for (; i < classes; i++)
        {
            if (double.IsNaN(StoredNumber.ToDouble(Unsafe.Add(ref row, i))))
            {
                return true;
            }
        }

        return false;
    }
}
