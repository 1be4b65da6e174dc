using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
/// <summary>
/// A <see cref="WideDouble"/> for each of the rows that lie in a vector of doubles: the scalar of a kernel that works
/// on one row per lane. Every operator does to a lane what it does to a <see cref="WideDouble"/>.
/// </summary>
/// <param name="hi">The leading doubles.</param>
/// <param name="lo">What they leave out.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct WideRows256(Vector256<double> hi, Vector256<double> lo)
{
    /// <summary>The leading doubles.</summary>
    public Vector256<double> Hi { get; } = hi;

    /// <summary>What they leave out; without meaning where they are infinite or NaN.</summary>
    public Vector256<double> Lo { get; } = lo;

    /// <summary>Doubles as they are.</summary>
    /// <param name="value">One double of each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 Widen(Vector256<double> value) => new(value, Vector256<double>.Zero);

    /// <inheritdoc cref="Widen(Vector256{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideRows256(Vector256<double> value) => Widen(value);

    /// <summary>The same number for each row.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideRows256(WideDouble value) =>
        new(Vector256.Create(value.Hi), Vector256.Create(value.Lo));

    /// <inheritdoc cref="op_Implicit(WideDouble)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideRows256(double value) => Widen(Vector256.Create(value));

    /// <summary>The nearest doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Narrow() => Vector256.ConditionalSelect(Vector256.IsFinite(Hi + Lo), Hi + Lo, Hi);

    /// <summary>The leading part of a factor: <see cref="VectorMath"/> multiplies by both parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> High() => Hi;

    /// <summary>What the leading part leaves out; 0 where that is infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Low() => Vector256.ConditionalSelect(Vector256.IsFinite(Hi), Lo, Vector256<double>.Zero);

    /// <summary>Changes the sign.</summary>
    /// <param name="rows">The operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 operator -(WideRows256 rows) =>
        new(Negate(rows.Hi), Negate(rows.Lo));

    /// <summary>Adds.</summary>
    /// <param name="left">The ones that come first in the order of indices.</param>
    /// <param name="right">The ones after them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 operator +(WideRows256 left, WideRows256 right)
    {
        Vector256<double> sum = left.Hi + right.Hi;
        Vector256<double> rightPart = sum - left.Hi;
        Vector256<double> error = (left.Hi - (sum - rightPart)) + (right.Hi - rightPart);
        return new(sum, left.Lo + right.Lo + error);
    }

    /// <summary>Subtracts.</summary>
    /// <param name="left">The minuends.</param>
    /// <param name="right">The subtrahends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 operator -(WideRows256 left, WideRows256 right) => left + -right;

    /// <summary>Multiplies.</summary>
    /// <param name="left">The first factors.</param>
    /// <param name="right">The second factors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 operator *(WideRows256 left, WideRows256 right)
    {
        Vector256<double> product = left.Hi * right.Hi;
        Vector256<double> error = Vector256.FusedMultiplyAdd(left.Hi, right.Hi, Negate(product));
        Vector256<double> cross = Vector256.FusedMultiplyAdd(left.Hi, right.Lo, left.Lo * right.Hi);
        return new(product, error + cross);
    }

    /// <summary>Divides.</summary>
    /// <param name="left">The dividends.</param>
    /// <param name="right">The divisors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 operator /(WideRows256 left, WideRows256 right)
    {
        Vector256<double> quotient = left.Hi / right.Hi;
        Vector256<double> error = Vector256.FusedMultiplyAdd(Negate(quotient), right.Hi, left.Hi);
        Vector256<double> cross = Vector256.FusedMultiplyAdd(Negate(quotient), right.Lo, left.Lo);
        Vector256<double> rest = (error + cross) / right.Hi;
        return new(quotient, Vector256.ConditionalSelect(Vector256.IsFinite(rest), rest, Vector256<double>.Zero));
    }

    // The sign of a zero too, as in scalar code.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Negate(Vector256<double> value) => value ^ Vector256.Create(-0.0);
}
