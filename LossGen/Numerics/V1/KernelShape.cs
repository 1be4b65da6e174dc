using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>The number of rows and classes of a call, from the lengths of its spans.</summary>
/// <param name="rows">The number of rows N.</param>
/// <param name="classes">The number of classes C; 0 where there are no rows to infer it from.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KernelShape(nint rows, nint classes)
{
    /// <summary>A block of rows holds about this many elements, so that a block is worth a thread's while.</summary>
    private const int ElementsPerBlock = 65_536;

    /// <summary>The number of rows N.</summary>
    public nint Rows { get; } = rows;

    /// <summary>The number of classes C; 0 where there are no rows to infer it from.</summary>
    public nint Classes { get; } = classes;

    /// <summary>N·C.</summary>
    public nint Elements => Rows * Classes;

    /// <summary>
    /// How many rows are summed together before blocks are added in order: a function of C alone, so that the order
    /// of the sum depends neither on N nor on threads.
    /// </summary>
    public nint RowsPerBlock => nint.Max(1, ElementsPerBlock / nint.Max(1, Classes));

    /// <summary>The shape of logits over rows; the number of classes is what divides them evenly.</summary>
    /// <param name="logits">The number of logits.</param>
    /// <param name="logitsName">The parameter that holds them.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rowsName">The parameter that says it.</param>
    /// <exception cref="ArgumentException">The logits are not a whole, positive number of classes a row.</exception>
    public static KernelShape Infer(int logits, string logitsName, int rows, string rowsName)
    {
        if (rows == 0 ? logits != 0 : logits == 0 || logits % rows != 0)
        {
            throw new ArgumentException(
                $"{logitsName} has {logits} elements, {rowsName} has {rows} rows: "
                + $"{logitsName} must hold the same positive number of classes for every row.",
                logitsName);
        }

        return new(rows, rows == 0 ? 0 : logits / rows);
    }

    /// <summary>The shape of logits of a number of classes that is known, over as many rows as there are.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="logits">The number of logits.</param>
    /// <param name="logitsName">The parameter that holds them.</param>
    /// <exception cref="ArgumentException">The logits are no whole number of rows.</exception>
    public static KernelShape OfClasses(int classes, int logits, string logitsName)
    {
        if (classes == 0 ? logits != 0 : logits % classes != 0)
        {
            throw new ArgumentException(
                $"{logitsName} has {logits} elements, classes is {classes}: {logitsName} must hold whole rows.", logitsName);
        }

        return new(classes == 0 ? 0 : logits / classes, classes);
    }

    /// <summary>The shape of logits over rows of a number of classes that is known.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="logits">The number of logits.</param>
    /// <param name="logitsName">The parameter that holds them.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rowsName">The parameter that says it.</param>
    /// <exception cref="ArgumentException">The logits are not N·C.</exception>
    public static KernelShape Of(int classes, int logits, string logitsName, int rows, string rowsName)
    {
        if (logits != (long)rows * classes)
        {
            throw new ArgumentException(
                $"{logitsName} has {logits} elements, {rowsName} has {rows} rows of {classes} classes: "
                + $"{logitsName} must have {(long)rows * classes} elements.",
                logitsName);
        }

        return new(rows, classes);
    }

    /// <summary>The shape of rows of a number of classes that is known; their number is what it divides.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="elements">The number of elements.</param>
    /// <param name="name">The parameter that holds them.</param>
    /// <exception cref="ArgumentException">The elements are no whole number of rows.</exception>
    public static KernelShape Of(int classes, int elements, string name)
    {
        if (elements % classes != 0)
        {
            throw new ArgumentException(
                $"{name} has {elements} elements, classes is {classes}: {name} must hold whole rows of {classes} elements.",
                name);
        }

        return new(elements / classes, classes);
    }
}
