using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>A tensor whose elements lie one after another, the last axis the fastest.</summary>
internal static class DenseTensor
{
    /// <summary>The elements of a tensor.</summary>
    /// <param name="first">The first element.</param>
    /// <param name="lengths">The lengths of its axes.</param>
    /// <param name="strides">The strides of its axes.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <param name="classesAreSecond">Whether its second axis is that of the classes.</param>
    /// <exception cref="ArgumentException">They do not lie one after another.</exception>
    public static Elements<T> Elements<T>(
        in T first,
        ReadOnlySpan<nint> lengths,
        ReadOnlySpan<nint> strides,
        string name,
        bool classesAreSecond = false)
        where T : unmanaged
    {
        if (!IsDense(lengths, strides, out nint count))
        {
            throw new ArgumentException(
                $"{name} has the shape {ShapeOf(lengths)} and the strides {ShapeOf(strides)}: it must be dense, the "
                + $"last axis with stride 1.{(classesAreSecond ? AdviceOnClasses(lengths, strides) : "")}",
                name);
        }

        return new(ref Unsafe.AsRef(in first), count);
    }

    // A tensor without elements is dense, whatever its strides.
    private static bool IsDense(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, out nint count)
    {
        nint expected = 1;
        var isDense = true;
        for (var axis = lengths.Length - 1; axis >= 0; axis--)
        {
            // The stride of an axis of one element is never taken.
            isDense &= lengths[axis] <= 1 || strides[axis] == expected;
            expected *= lengths[axis];
        }

        count = expected;
        return isDense || count == 0;
    }

    // The classes of images lie last in memory in most libraries, and axis 1 is a view that was made for this kernel.
    private static string AdviceOnClasses(ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides)
    {
        var before = ClassesLast(lengths);
        return IsDense(before, ClassesLast(strides), out _)
            ? " These are the strides of a tensor whose classes were moved (channels last): pass the tensor before "
                + $"that permutation, of shape {ShapeOf(before)}, and leave ClassAxis out; the same memory then fits."
            : "";
    }

    private static nint[] ClassesLast(ReadOnlySpan<nint> axes) => [axes[0], .. axes[2..], axes[1]];

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
