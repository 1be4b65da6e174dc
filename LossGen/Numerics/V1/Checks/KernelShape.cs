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

    // 16 floats are a cache line.
    private const int RowsOfPlanes = 16;
    private const int MostElementsOfPlanes = 1 << 24;

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

    /// <summary>
    /// How many rows are copied out of planes together, whole blocks: as many as use up the cache lines that the copy
    /// reads, unless they take more than 2²⁴ elements of memory.
    /// </summary>
    public nint RowsPerPlaneBlock
    {
        get
        {
            var most = nint.Clamp(MostElementsOfPlanes / nint.Max(1, Classes), 1, RowsOfPlanes);
            return RowsPerBlock * nint.Max(1, most / RowsPerBlock);
        }
    }

    /// <summary>The shape of logits over rows; the number of classes is what divides them evenly.</summary>
    /// <param name="logits">The number of logits.</param>
    /// <param name="logitsName">The parameter that holds them.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rowsName">The parameter that says it.</param>
    /// <exception cref="ArgumentException">The logits are not a whole, positive number of classes a row.</exception>
    public static KernelShape Infer(nint logits, string logitsName, nint rows, string rowsName)
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

    /// <summary>The shape of logits over rows that lie further apart than they are long.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="stride">The elements from one row to the next.</param>
    /// <param name="strideName">The parameter that says it.</param>
    /// <param name="logits">The number of logits.</param>
    /// <param name="logitsName">The parameter that holds them.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rowsName">The parameter that says it.</param>
    /// <exception cref="ArgumentOutOfRangeException">Rows would overlap.</exception>
    /// <exception cref="ArgumentException">The last row does not end within the logits.</exception>
    public static KernelShape Strided(
        nint classes, nint stride, string strideName, nint logits, string logitsName, nint rows, string rowsName)
    {
        if (stride < classes)
        {
            throw new ArgumentOutOfRangeException(
                strideName, stride, $"{strideName} is {stride}, it must be at least the number of classes, {classes}.");
        }

        if (rows == 0 ? logits != 0 : classes == 0)
        {
            throw new ArgumentException(
                $"{logitsName} has {logits} elements, {rowsName} has {rows} rows of {classes} classes: "
                + $"{logitsName} must hold the same positive number of classes for every row.",
                logitsName);
        }

        var shape = new KernelShape(rows, classes);
        shape.Reaches(logits, logitsName, stride);
        return shape;
    }

    /// <summary>The same shape over rows that lie further apart than they are long.</summary>
    /// <param name="stride">The elements from one row to the next.</param>
    /// <param name="strideName">The parameter that says it.</param>
    /// <param name="logits">The number of logits.</param>
    /// <param name="logitsName">The parameter that holds them.</param>
    /// <param name="rowsName">The parameter that said how many rows there are.</param>
    /// <returns>The shape.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Rows would overlap.</exception>
    /// <exception cref="ArgumentException">The last row does not end within the logits.</exception>
    public KernelShape Strided(nint stride, string strideName, nint logits, string logitsName, string rowsName)
        => Strided(Classes, stride, strideName, logits, logitsName, Rows, rowsName);

    /// <summary>A span goes on to the end of the last row.</summary>
    /// <param name="actual">The span's length.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <param name="stride">The elements from one row to the next.</param>
    /// <exception cref="ArgumentException">It does not.</exception>
    public void Reaches(nint actual, string name, nint stride)
    {
        Int128 needed = Rows == 0 ? 0 : ((Int128)(Rows - 1) * stride) + Classes;
        if (actual < needed)
        {
            throw new ArgumentException(
                $"{name} has {actual} elements, it must have at least {needed}: {Rows} rows of {Classes} classes, each "
                + $"{stride} elements after the one before.",
                name);
        }
    }

    /// <summary>The shape of logits of a number of classes that is known, over as many rows as there are.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="logits">The number of logits.</param>
    /// <param name="logitsName">The parameter that holds them.</param>
    /// <exception cref="ArgumentException">The logits are no whole number of rows.</exception>
    public static KernelShape OfClasses(nint classes, nint logits, string logitsName)
    {
        if (classes == 0 ? logits != 0 : logits % classes != 0)
        {
            throw new ArgumentException(
                $"{logitsName} has {logits} elements, classes is {classes}: {logitsName} must hold whole rows.",
                logitsName);
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
    public static KernelShape Of(nint classes, nint logits, string logitsName, nint rows, string rowsName)
    {
        if (logits != rows * classes)
        {
            throw new ArgumentException(
                $"{logitsName} has {logits} elements, {rowsName} has {rows} rows of {classes} classes: "
                + $"{logitsName} must have {rows * classes} elements.",
                logitsName);
        }

        return new(rows, classes);
    }

    /// <summary>The shape of rows of a number of classes that is known; their number is what it divides.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <param name="elements">The number of elements.</param>
    /// <param name="name">The parameter that holds them.</param>
    /// <exception cref="ArgumentException">The elements are no whole number of rows.</exception>
    public static KernelShape Of(nint classes, nint elements, string name)
    {
        if (elements % classes != 0)
        {
            throw new ArgumentException(
                $"{name} has {elements} elements, classes is {classes}: "
                    + $"{name} must hold whole rows of {classes} elements.",
                name);
        }

        return new(elements / classes, classes);
    }
}
