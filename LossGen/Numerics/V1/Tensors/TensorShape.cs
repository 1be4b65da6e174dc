using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>The shape of the tensors of a call, told by one of them, which all others are held against.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct TensorShape
{
    private const int NoClassAxis = -1;

    private readonly ReadOnlySpan<nint> _lengths;
    private readonly string _name;
    private readonly int _classAxis;

    private TensorShape(ReadOnlySpan<nint> lengths, string name, int classAxis)
    {
        _lengths = lengths;
        _name = name;
        _classAxis = classAxis;
    }

    /// <summary>The positions of a sample: the product of the lengths behind the class axis.</summary>
    public nint InnerSize
    {
        get
        {
            nint size = 1;
            for (int axis = _classAxis == NoClassAxis ? 1 : _classAxis + 1; axis < _lengths.Length; axis++)
            {
                size *= _lengths[axis];
            }

            // Without a position there is no row, and nothing lies apart.
            return nint.Max(1, size);
        }
    }

    /// <summary>The shape of a tensor whose last axis are the classes.</summary>
    /// <param name="lengths">The lengths of its axes.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentException">It has no axis.</exception>
    public static TensorShape ClassesLast(ReadOnlySpan<nint> lengths, string name)
    {
        DenseTensor.RequireRank(lengths, name, 1, "the last is that of the classes");
        return new(lengths, name, lengths.Length - 1);
    }

    /// <summary>The shape of a tensor whose second axis are the classes.</summary>
    /// <param name="lengths">The lengths of its axes.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentException">It has less than two axes.</exception>
    public static TensorShape ClassesSecond(ReadOnlySpan<nint> lengths, string name)
    {
        DenseTensor.RequireRank(lengths, name, 2, "the second is that of the classes");
        return new(lengths, name, 1);
    }

    /// <summary>The shape of a tensor with an element a row, where no tensor has the classes.</summary>
    /// <param name="lengths">The lengths of its axes.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentException">It has no axis.</exception>
    public static TensorShape OfRows(ReadOnlySpan<nint> lengths, string name)
    {
        DenseTensor.RequireRank(lengths, name, 1, "an element a row");
        return new(lengths, name, NoClassAxis);
    }

    /// <summary>The shape of a tensor of elements that are neither rows nor classes; it may have any axes.</summary>
    /// <param name="lengths">The lengths of its axes.</param>
    /// <param name="name">The parameter that holds it.</param>
    public static TensorShape OfElements(ReadOnlySpan<nint> lengths, string name) => new(lengths, name, NoClassAxis);

    /// <summary>The number of rows and classes.</summary>
    /// <exception cref="ArgumentException">There are rows without classes, or of more classes than an int
    /// counts.</exception>
    public KernelShape Kernel()
    {
        nint rows = 1;
        for (int axis = 0; axis < _lengths.Length; axis++)
        {
            rows *= axis == _classAxis ? 1 : _lengths[axis];
        }

        nint classes = _lengths[_classAxis];
        if (rows > 0 && classes == 0)
        {
            throw new ArgumentException(
                $"{_name} has the shape {DenseTensor.ShapeOf(_lengths)}, "
                    + $"{rows} rows of 0 classes: a row must have at least 1.",
                _name);
        }

        if (classes > int.MaxValue)
        {
            throw new ArgumentException(
                $"{_name} has the shape {DenseTensor.ShapeOf(_lengths)}, "
                    + $"{classes} classes: a row may have at most {int.MaxValue}.",
                _name);
        }

        return new(rows, classes);
    }

    /// <summary>The number of rows, where that of the classes is known.</summary>
    /// <param name="classes">The number of classes.</param>
    /// <exception cref="ArgumentException">The class axis has another length.</exception>
    public KernelShape Kernel(int classes)
    {
        if (_lengths[_classAxis] != classes)
        {
            throw new ArgumentException(
                $"{_name} has the shape {DenseTensor.ShapeOf(_lengths)}, classes is "
                    + $"{classes}: axis {_classAxis} must have that length.",
                _name);
        }

        return Kernel();
    }

    /// <summary>The inner size of a call is that of its tensors.</summary>
    /// <param name="innerSize">The inner size.</param>
    /// <param name="name">The parameter that says it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another.</exception>
    public void RequireInnerSize(int innerSize, string name)
    {
        if (innerSize != InnerSize)
        {
            throw new ArgumentOutOfRangeException(
                name,
                innerSize,
                $"{name} is {innerSize}, {_name} has the shape {DenseTensor.ShapeOf(_lengths)}: "
                    + $"{name} must be {InnerSize}.");
        }
    }

    /// <summary>The elements of a tensor with one for every class of every row.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="first">The first element.</param>
    /// <param name="lengths">The lengths of its axes.</param>
    /// <param name="strides">The strides of its axes.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentException">It has another shape, or is not dense.</exception>
    public Elements<T> PerElement<T>(in T first, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, string name)
        where T : unmanaged
    {
        if (!lengths.SequenceEqual(_lengths))
        {
            throw new ArgumentException(
                $"{name} has the shape {DenseTensor.ShapeOf(lengths)}, "
                    + $"{_name} has {DenseTensor.ShapeOf(_lengths)}: they must be equal.",
                name);
        }

        return DenseTensor.Elements(in first, lengths, strides, name, classesAreSecond: _classAxis == 1);
    }

    /// <summary>
    /// The elements of a tensor with one a row: its shape is that of the others without the class axis.
    /// </summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="first">The first element.</param>
    /// <param name="lengths">The lengths of its axes.</param>
    /// <param name="strides">The strides of its axes.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentException">It has another shape, or is not dense.</exception>
    public Elements<T> PerRow<T>(in T first, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, string name)
        where T : unmanaged
    {
        if (!IsOfRows(lengths))
        {
            throw new ArgumentException(
                $"{name} has the shape {DenseTensor.ShapeOf(lengths)}, {_name} has {DenseTensor.ShapeOf(_lengths)}: "
                + $"{name} must have {ShapeOfRows}, an element a row.",
                name);
        }

        return DenseTensor.Elements(in first, lengths, strides, name);
    }

    // The class axis is missing; the element of a single row of classes has an axis of its own.
    private bool IsOfRows(ReadOnlySpan<nint> lengths) => _classAxis == NoClassAxis ? lengths.SequenceEqual(_lengths)
        : _lengths.Length == 1 ? lengths is [1]
        : lengths.Length == _lengths.Length - 1 && lengths[.._classAxis].SequenceEqual(_lengths[.._classAxis])
            && lengths[_classAxis..].SequenceEqual(_lengths[(_classAxis + 1)..]);

    private string ShapeOfRows => _classAxis == NoClassAxis ? DenseTensor.ShapeOf(_lengths)
        : _lengths.Length == 1 ? "[1]"
        : DenseTensor.ShapeOf([.. _lengths[.._classAxis], .. _lengths[(_classAxis + 1)..]]);

    /// <summary>The elements of a tensor with one a class.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="first">The first element.</param>
    /// <param name="lengths">The lengths of its axes.</param>
    /// <param name="strides">The strides of its axes.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentException">It has more axes than one, or none, or is not dense.</exception>
    public static Elements<T> PerClass<T>(
        in T first, ReadOnlySpan<nint> lengths, ReadOnlySpan<nint> strides, string name)
        where T : unmanaged
        => lengths.Length == 1
            ? DenseTensor.Elements(in first, lengths, strides, name)
            : throw new ArgumentException(
                $"{name} has the shape {DenseTensor.ShapeOf(lengths)}, it must have one axis: an element a class.",
                name);
}
