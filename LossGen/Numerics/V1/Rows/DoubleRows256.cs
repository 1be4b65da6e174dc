using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// One double for each of the rows that lie in a vector of doubles: the scalar of a kernel that works on one row per
/// lane. Every operator does to a lane what it does to a double.
/// </summary>
/// <param name="value">The doubles.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct DoubleRows256(Vector256<double> value)
{
    /// <summary>The doubles.</summary>
    public Vector256<double> Value { get; } = value;

    /// <summary>The same double for each row.</summary>
    /// <param name="value">The double.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 Create(double value) => new(Vector256.Create(value));

    /// <summary>Takes a vector of elements as it is.</summary>
    /// <param name="value">One element of each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 Widen(Vector256<double> value) => new(value);

    /// <summary>The doubles as elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Narrow() => Value;

    /// <summary>Changes the sign, of zero and NaN too.</summary>
    /// <param name="rows">The operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator -(DoubleRows256 rows) => new(rows.Value ^ Vector256.Create(-0.0));

    /// <summary>Adds.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator +(DoubleRows256 left, DoubleRows256 right) => new(left.Value + right.Value);

    /// <inheritdoc cref="operator +(DoubleRows256, DoubleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator +(double left, DoubleRows256 right) => Create(left) + right;

    /// <inheritdoc cref="operator +(DoubleRows256, DoubleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator +(DoubleRows256 left, double right) => left + Create(right);

    /// <summary>Subtracts.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator -(DoubleRows256 left, DoubleRows256 right) => new(left.Value - right.Value);

    /// <inheritdoc cref="operator -(DoubleRows256, DoubleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator -(double left, DoubleRows256 right) => Create(left) - right;

    /// <inheritdoc cref="operator -(DoubleRows256, DoubleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator -(DoubleRows256 left, double right) => left - Create(right);

    /// <summary>Multiplies.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator *(DoubleRows256 left, DoubleRows256 right) => new(left.Value * right.Value);

    /// <inheritdoc cref="operator *(DoubleRows256, DoubleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator *(double left, DoubleRows256 right) => Create(left) * right;

    /// <inheritdoc cref="operator *(DoubleRows256, DoubleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator *(DoubleRows256 left, double right) => left * Create(right);

    /// <summary>Divides.</summary>
    /// <param name="left">The first operand.</param>
    /// <param name="right">The second operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator /(DoubleRows256 left, DoubleRows256 right) => new(left.Value / right.Value);

    /// <inheritdoc cref="operator /(DoubleRows256, DoubleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator /(double left, DoubleRows256 right) => Create(left) / right;

    /// <inheritdoc cref="operator /(DoubleRows256, DoubleRows256)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DoubleRows256 operator /(DoubleRows256 left, double right) => left / Create(right);
}
