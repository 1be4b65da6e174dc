using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
/// <summary>
/// One double for each of the rows that lie in a vector of floats: the scalar of a kernel that works on one row per
/// lane. Every operator does to a lane what it does to a double.
/// </summary>
/// <param name="lower">The doubles of the lower half of the rows.</param>
/// <param name="upper">The doubles of the upper half of the rows.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct SingleRows128(Vector128<double> lower, Vector128<double> upper)
{
    /// <summary>The doubles of the lower half of the rows.</summary>
    public Vector128<double> Lower { get; } = lower;

    /// <summary>The doubles of the upper half of the rows.</summary>
    public Vector128<double> Upper { get; } = upper;

    /// <summary>The same double for each row.</summary>
    /// <param name="value">The double.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 Create(double value) => new(Vector128.Create(value), Vector128.Create(value));

    /// <summary>Converts a vector of elements.</summary>
    /// <param name="value">One element of each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 Widen(Vector128<float> value) =>
        new(Vector128.WidenLower(value), Vector128.WidenUpper(value));

    /// <summary>The doubles as elements, rounded to nearest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Narrow() => Vector128.Narrow(Lower, Upper);

    /// <summary>The leading part of a factor: <see cref="VectorMath"/> multiplies by both parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> High() => Narrow();

    /// <summary>What the leading part leaves out; 0 where that is infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<float> Low()
    {
        Vector128<float> high = High();
        return Vector128.ConditionalSelect(Vector128.IsFinite(high), (this - Widen(high)).Narrow(), Vector128<float>.Zero);
    }

    /// <summary>Changes the sign, of zero and NaN too.</summary>
    /// <param name="rows">The operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator -(SingleRows128 rows) =>
        new(rows.Lower ^ Vector128.Create(-0.0), rows.Upper ^ Vector128.Create(-0.0));

    /// <summary>Adds.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator +(SingleRows128 left, SingleRows128 right) =>
        new(left.Lower + right.Lower, left.Upper + right.Upper);

    /// <inheritdoc cref="operator +(SingleRows128, SingleRows128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator +(double left, SingleRows128 right) => Create(left) + right;

    /// <inheritdoc cref="operator +(SingleRows128, SingleRows128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator +(SingleRows128 left, double right) => left + Create(right);

    /// <summary>Subtracts.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator -(SingleRows128 left, SingleRows128 right) =>
        new(left.Lower - right.Lower, left.Upper - right.Upper);

    /// <inheritdoc cref="operator -(SingleRows128, SingleRows128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator -(double left, SingleRows128 right) => Create(left) - right;

    /// <inheritdoc cref="operator -(SingleRows128, SingleRows128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator -(SingleRows128 left, double right) => left - Create(right);

    /// <summary>Multiplies.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator *(SingleRows128 left, SingleRows128 right) =>
        new(left.Lower * right.Lower, left.Upper * right.Upper);

    /// <inheritdoc cref="operator *(SingleRows128, SingleRows128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator *(double left, SingleRows128 right) => Create(left) * right;

    /// <inheritdoc cref="operator *(SingleRows128, SingleRows128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator *(SingleRows128 left, double right) => left * Create(right);

    /// <summary>Divides.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator /(SingleRows128 left, SingleRows128 right) =>
        new(left.Lower / right.Lower, left.Upper / right.Upper);

    /// <inheritdoc cref="operator /(SingleRows128, SingleRows128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator /(double left, SingleRows128 right) => Create(left) / right;

    /// <inheritdoc cref="operator /(SingleRows128, SingleRows128)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows128 operator /(SingleRows128 left, double right) => left / Create(right);
}
