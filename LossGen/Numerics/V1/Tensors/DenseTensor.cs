using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>A tensor whose elements lie one after another, the last axis the fastest.</summary>
internal static class DenseTensor
{
    /// <summary>The elements of a tensor.</summary>
    /// <exception cref="ArgumentException">They do not lie one after another.</exception>
    public static Elements<T> Elements<T>(
        in T first, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, string name)
        where T : unmanaged
    {
        nint expected = 1;
        var isDense = true;
        for (var axis = lengths.Length - 1; axis >= 0; axis--)
        {
            // The stride of an axis of one element is never taken.
            isDense &= lengths[axis] <= 1 || strides[axis] == expected;
            expected *= lengths[axis];
        }

        if (!isDense && expected > 0)
        {
            throw new ArgumentException(
                $"{name} has the shape {ShapeOf(lengths)} and the strides {ShapeOf(strides)}: it must be dense, "
                + "every stride the product of the lengths behind it.",
                name);
        }

        return new(ref Unsafe.AsRef(in first), expected);
    }

    /// <summary>A tensor has at least so many axes.</summary>
    /// <exception cref="ArgumentException">It has fewer.</exception>
    public static void RequireRank(ReadOnlySpan<nint> lengths, string name, int least, string why)
    {
        if (lengths.Length < least)
        {
            throw new ArgumentException(
                $"{name} has {lengths.Length} axes, it must have at least {least}: {why}.", name);
        }
    }

    /// <summary>A shape as messages write it: <c>[4, 10]</c>.</summary>
    public static string ShapeOf(ReadOnlySpan<nint> lengths) => $"[{string.Join(", ", lengths.ToArray())}]";
}
