using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
/// <summary>
/// One double for each of the rows that lie in a vector of floats: the scalar of a kernel that works on one row per
/// lane. Every operator does to a lane what it does to a double.
/// </summary>
/// <param name="lower">The doubles of the lower half of the rows.</param>
/// <param name="upper">The doubles of the upper half of the rows.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct SingleRows256(Vector256<double> lower, Vector256<double> upper)
{
    /// <summary>The doubles of the lower half of the rows.</summary>
    public Vector256<double> Lower { get; } = lower;

    /// <summary>The doubles of the upper half of the rows.</summary>
    public Vector256<double> Upper { get; } = upper;

    /// <summary>The same double for each row.</summary>
    /// <param name="value">The double.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 Create(double value) => new(Vector256.Create(value), Vector256.Create(value));

    /// <inheritdoc cref="Create(double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator SingleRows256(double value) => Create(value);

    /// <summary>Converts a vector of elements.</summary>
    /// <param name="value">One element of each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 Widen(Vector256<float> value) =>
        new(Vector256.WidenLower(value), Vector256.WidenUpper(value));

    /// <summary>The doubles as elements, rounded to nearest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Narrow() => Vector256.Narrow(Lower, Upper);

    /// <summary>The leading part of a factor: <see cref="VectorMath"/> multiplies by both parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> High() => Narrow();

    /// <summary>What the leading part leaves out; 0 where that is infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Low()
    {
        Vector256<float> high = High();
        return Vector256.ConditionalSelect(
            Vector256.IsFinite(high), (this - Widen(high)).Narrow(), Vector256<float>.Zero);
    }

    /// <summary>a · b + c, rounded once.</summary>
    /// <param name="a">A factor.</param>
    /// <param name="b">The other.</param>
    /// <param name="c">What is added.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static SingleRows256 MultiplyAdd(SingleRows256 a, SingleRows256 b, SingleRows256 c) => new(
        Vector256.FusedMultiplyAdd(a.Lower, b.Lower, c.Lower), Vector256.FusedMultiplyAdd(a.Upper, b.Upper, c.Upper));

    /// <summary>Changes the sign, of zero and NaN too.</summary>
    /// <param name="rows">The operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator -(SingleRows256 rows) =>
        new(rows.Lower ^ Vector256.Create(-0.0), rows.Upper ^ Vector256.Create(-0.0));

    /// <summary>Adds.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator +(SingleRows256 left, SingleRows256 right) =>
        new(left.Lower + right.Lower, left.Upper + right.Upper);

    /// <inheritdoc cref="operator +(SingleRows256, SingleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator +(double left, SingleRows256 right) => Create(left) + right;

    /// <inheritdoc cref="operator +(SingleRows256, SingleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator +(SingleRows256 left, double right) => left + Create(right);

    /// <summary>Subtracts.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator -(SingleRows256 left, SingleRows256 right) =>
        new(left.Lower - right.Lower, left.Upper - right.Upper);

    /// <inheritdoc cref="operator -(SingleRows256, SingleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator -(double left, SingleRows256 right) => Create(left) - right;

    /// <inheritdoc cref="operator -(SingleRows256, SingleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator -(SingleRows256 left, double right) => left - Create(right);

    /// <summary>Multiplies.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator *(SingleRows256 left, SingleRows256 right) =>
        new(left.Lower * right.Lower, left.Upper * right.Upper);

    /// <inheritdoc cref="operator *(SingleRows256, SingleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator *(double left, SingleRows256 right) => Create(left) * right;

    /// <inheritdoc cref="operator *(SingleRows256, SingleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator *(SingleRows256 left, double right) => left * Create(right);

    /// <summary>Divides.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator /(SingleRows256 left, SingleRows256 right) =>
        new(left.Lower / right.Lower, left.Upper / right.Upper);

    /// <inheritdoc cref="operator /(SingleRows256, SingleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator /(double left, SingleRows256 right) => Create(left) / right;

    /// <inheritdoc cref="operator /(SingleRows256, SingleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SingleRows256 operator /(SingleRows256 left, double right) => left / Create(right);
}
