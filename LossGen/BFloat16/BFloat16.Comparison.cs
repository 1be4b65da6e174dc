using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace LossGen;

public readonly partial struct BFloat16 :
    IComparable, IComparable<BFloat16>, IEquatable<BFloat16>, IComparisonOperators<BFloat16, BFloat16, bool>,
    IMinMaxValue<BFloat16>
{
    /// <summary>Whether two values are equal; 0 and -0 are, NaN is equal to nothing.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(BFloat16 left, BFloat16 right) => (float)left == (float)right;

    /// <summary>Whether two values differ; NaN does from everything.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(BFloat16 left, BFloat16 right) => (float)left != (float)right;

    /// <summary>Whether a value is less than another; false where one is NaN.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(BFloat16 left, BFloat16 right) => (float)left < (float)right;

    /// <summary>Whether a value is greater than another; false where one is NaN.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(BFloat16 left, BFloat16 right) => (float)left > (float)right;

    /// <summary>Whether a value is at most another; false where one is NaN.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(BFloat16 left, BFloat16 right) => (float)left <= (float)right;

    /// <summary>Whether a value is at least another; false where one is NaN.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(BFloat16 left, BFloat16 right) => (float)left >= (float)right;

    /// <summary>Compares in an order for sorting: NaN comes before everything else and equals NaN.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Less than 0, 0, or greater than 0.</returns>
    public int CompareTo(BFloat16 other) => ((float)this).CompareTo((float)other);

    /// <summary>Compares with an object; everything comes after null.</summary>
    /// <param name="obj">A <see cref="BFloat16"/>, or null.</param>
    /// <returns>Less than 0, 0, or greater than 0.</returns>
    /// <exception cref="ArgumentException">The object is of another type.</exception>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        BFloat16 other => CompareTo(other),
        _ => throw new ArgumentException(
            $"obj is of type {obj.GetType()}, it must be a {typeof(BFloat16)}.", nameof(obj)),
    };

    /// <summary>Whether two values are equal; 0 and -0 are, and so are NaN and NaN.</summary>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are.</returns>
    public bool Equals(BFloat16 other) => ((float)this).Equals((float)other);

    /// <summary>Whether an object is an equal value of this type.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>Whether it is.</returns>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is BFloat16 other && Equals(other);

    /// <summary>The same for values that are equal: for 0 and -0, and for every NaN.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => ((float)this).GetHashCode();
}
