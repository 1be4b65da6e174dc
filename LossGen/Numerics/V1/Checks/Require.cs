using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>What a kernel asks of its arguments before it writes anything.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Require
{
    /// <summary>A span has as many elements as there are rows, classes, or both.</summary>
    /// <param name="actual">The span's length.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <param name="expected">The length that it must have.</param>
    /// <param name="what">Why: <c>one a row</c>, <c>one a class</c> …</param>
    /// <exception cref="ArgumentException">It has another length.</exception>
    public static void Length(nint actual, string name, nint expected, string what)
    {
        if (actual != expected)
        {
            throw new ArgumentException($"{name} has {actual} elements, it must have {expected}: {what}.", name);
        }
    }

    /// <summary>A number of classes is positive.</summary>
    /// <param name="classes">The number.</param>
    /// <param name="name">The parameter that says it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static void Classes(int classes, string name)
    {
        if (classes <= 0)
        {
            throw new ArgumentOutOfRangeException(name, classes, $"{name} is {classes}, it must be at least 1.");
        }
    }

    /// <summary>A number of features is positive.</summary>
    /// <param name="features">The number.</param>
    /// <param name="name">The parameter that says it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static void Features(int features, string name) => Classes(features, name);

    /// <summary>A number of classes is the one that the kernel was made for.</summary>
    /// <param name="classes">The number.</param>
    /// <param name="name">The parameter that says it.</param>
    /// <param name="constant">The number that the kernel was made for.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is another.</exception>
    public static void Classes(int classes, string name, int constant)
    {
        if (classes != constant)
        {
            throw new ArgumentOutOfRangeException(
                name, classes, $"{name} is {classes}, the kernel is made for {constant} classes.");
        }
    }

    /// <summary>The positions of a sample are at least one, and divide the rows evenly.</summary>
    /// <param name="innerSize">The positions of a sample.</param>
    /// <param name="name">The parameter that says it.</param>
    /// <param name="rows">The number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not, or do not.</exception>
    public static void InnerSize(int innerSize, string name, nint rows)
    {
        if (innerSize < 1)
        {
            throw new ArgumentOutOfRangeException(name, innerSize, $"{name} is {innerSize}, it must be at least 1.");
        }

        if (rows % innerSize != 0)
        {
            throw new ArgumentOutOfRangeException(
                name, innerSize, $"{name} is {innerSize}, there are {rows} rows: they must be a multiple of {name}.");
        }
    }

    /// <summary>A value lies in [0, 1].</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It does not, or is NaN.</exception>
    public static void Fraction(double value, string name)
        => InRange(value is >= 0 and <= 1, value, name, "a number in [0, 1]");

    /// <summary>A value lies in (0, 1].</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It does not, or is NaN.</exception>
    public static void PositiveFraction(double value, string name)
        => InRange(value is > 0 and <= 1, value, name, "a number in (0, 1]");

    /// <summary>A value lies in (0, 1).</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It does not, or is NaN.</exception>
    public static void OpenFraction(double value, string name)
        => InRange(value is > 0 and < 1, value, name, "a number in (0, 1)");

    /// <summary>The mean where there is nothing to average.</summary>
    /// <param name="value">What it is to be.</param>
    /// <param name="name">The parameter that says it.</param>
    /// <returns>NaN or 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is neither.</exception>
    public static double MeanOfNothing(EmptyMean value, string name) => value switch
    {
        EmptyMean.NaN => double.NaN,
        EmptyMean.Zero => 0,
        _ => throw new ArgumentOutOfRangeException(
            name, value, $"{name} is {(int)value}, it must be EmptyMean.NaN (0) or EmptyMean.Zero (1)."),
    };

    /// <summary>Whether the smoothing term goes without class weights.</summary>
    /// <param name="value">What was chosen.</param>
    /// <param name="name">The parameter that says it.</param>
    /// <returns>Whether it does.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice.</exception>
    public static bool Unweighted(SmoothingWeights value, string name) => value switch
    {
        SmoothingWeights.Weighted => false,
        SmoothingWeights.Unweighted => true,
        _ => throw new ArgumentOutOfRangeException(
            name, value,
            $"{name} is {(int)value}, it must be SmoothingWeights.Weighted (0) or SmoothingWeights.Unweighted (1)."),
    };

    /// <summary>Rows are a whole number of sequences.</summary>
    /// <param name="length">The rows of a sequence.</param>
    /// <param name="name">The parameter that says it.</param>
    /// <param name="rows">The number of rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">They are not.</exception>
    public static void Sequences(int length, string name, nint rows)
    {
        if (length <= 0 || rows % length != 0)
        {
            throw new ArgumentOutOfRangeException(
                name, length, $"{name} is {length}, it must be at least 1 and divide the {rows} rows evenly.");
        }
    }

    /// <summary>A value is a finite number.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is infinite or NaN.</exception>
    public static void Finite(double value, string name)
        => InRange(double.IsFinite(value), value, name, "a finite number");

    /// <summary>A value is a finite number and not negative.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, infinite or NaN.</exception>
    public static void NotNegative(double value, string name)
        => InRange(value >= 0 && double.IsFinite(value), value, name, "0 or a positive, finite number");

    /// <summary>A value is a finite number above 0.</summary>
    /// <param name="value">The value.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, infinite or NaN.</exception>
    public static void Positive(double value, string name)
        => InRange(value > 0 && double.IsFinite(value), value, name, "a positive, finite number");

    private static void InRange(bool isInRange, double value, string name, string range)
    {
        if (!isInRange)
        {
            throw new ArgumentOutOfRangeException(name, value, $"{name} is {value:R}, it must be {range}.");
        }
    }

    /// <summary>An output shares no memory with another span.</summary>
    /// <typeparam name="TOutput">The element of the output.</typeparam>
    /// <typeparam name="TOther">The element of the other span.</typeparam>
    /// <param name="output">The output.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <param name="other">The other span.</param>
    /// <param name="otherName">The parameter that holds that.</param>
    /// <exception cref="ArgumentException">They overlap.</exception>
    public static void Apart<TOutput, TOther>(
        Elements<TOutput> output, string name, Elements<TOther> other, string otherName)
        where TOutput : unmanaged
        where TOther : unmanaged
    {
        var shift = Shift(output, other);
        if (output.Length > 0 && other.Length > 0
            && shift < other.Length * Unsafe.SizeOf<TOther>()
            && -shift < output.Length * Unsafe.SizeOf<TOutput>())
        {
            throw new ArgumentException(
                $"{name} ({output.Length} elements) begins {shift} bytes after {otherName} ({other.Length} elements) "
                + "and overlaps it: they must not share memory.",
                name);
        }
    }

    /// <summary>An output shares no memory with another span, or is exactly the same memory.</summary>
    /// <typeparam name="T">The element of both.</typeparam>
    /// <param name="output">The output.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <param name="other">The other span, of the same length.</param>
    /// <param name="otherName">The parameter that holds that.</param>
    /// <exception cref="ArgumentException">They overlap in part.</exception>
    public static void SameOrApart<T>(Elements<T> output, string name, Elements<T> other, string otherName)
        where T : unmanaged
    {
        if (Shift(output, other) != 0)
        {
            Apart(output, name, other, otherName);
        }
    }

    private static nint Shift<TOutput, TOther>(Elements<TOutput> output, Elements<TOther> other)
        where TOutput : unmanaged
        where TOther : unmanaged
        => Unsafe.ByteOffset(
            ref Unsafe.As<TOther, byte>(ref other.First),
            ref Unsafe.As<TOutput, byte>(ref output.First));
}
