using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// One text for three widths: edit the middle one and let DerivedFilesTests rewrite the others.
/// <summary>
/// A <see cref="WideDouble"/> for each of the rows that lie in a vector of doubles: the scalar of a kernel that works
/// on one row per lane. Every operator does to a lane what it does to a <see cref="WideDouble"/>.
/// </summary>
/// <param name="hi">The leading doubles.</param>
/// <param name="lo">What they leave out.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct WideRows128(Vector128<double> hi, Vector128<double> lo)
{
    /// <summary>The leading doubles.</summary>
    public Vector128<double> Hi { get; } = hi;

    /// <summary>What they leave out; without meaning where they are infinite or NaN.</summary>
    public Vector128<double> Lo { get; } = lo;

    /// <summary>Doubles as they are.</summary>
    /// <param name="value">One double of each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 Widen(Vector128<double> value) => new(value, Vector128<double>.Zero);

    /// <inheritdoc cref="Widen(Vector128{double})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideRows128(Vector128<double> value) => Widen(value);

    /// <summary>The same number for each row.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideRows128(WideDouble value) =>
        new(Vector128.Create(value.Hi), Vector128.Create(value.Lo));

    /// <inheritdoc cref="op_Implicit(WideDouble)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideRows128(double value) => Widen(Vector128.Create(value));

    /// <summary>The nearest doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Narrow() => Vector128.ConditionalSelect(Vector128.IsFinite(Hi + Lo), Hi + Lo, Hi);

    /// <summary>The leading part of a factor: <see cref="VectorMath"/> multiplies by both parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> High() => Hi;

    /// <summary>What the leading part leaves out; 0 where that is infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Low() => Vector128.ConditionalSelect(Vector128.IsFinite(Hi), Lo, Vector128<double>.Zero);

    /// <summary>Changes the sign.</summary>
    /// <param name="rows">The operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 operator -(WideRows128 rows) =>
        new(Negate(rows.Hi), Negate(rows.Lo));

    /// <summary>Adds.</summary>
    /// <param name="left">The ones that come first in the order of indices.</param>
    /// <param name="right">The ones after them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 operator +(WideRows128 left, WideRows128 right)
    {
        Vector128<double> sum = left.Hi + right.Hi;
        Vector128<double> rightPart = sum - left.Hi;
        Vector128<double> error = (left.Hi - (sum - rightPart)) + (right.Hi - rightPart);
        return new(sum, left.Lo + right.Lo + error);
    }

    /// <summary>Subtracts.</summary>
    /// <param name="left">The minuends.</param>
    /// <param name="right">The subtrahends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 operator -(WideRows128 left, WideRows128 right) => left + -right;

    /// <summary>Multiplies.</summary>
    /// <param name="left">The first factors.</param>
    /// <param name="right">The second factors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 operator *(WideRows128 left, WideRows128 right)
    {
        Vector128<double> product = left.Hi * right.Hi;
        Vector128<double> error = Vector128.FusedMultiplyAdd(left.Hi, right.Hi, Negate(product));
        Vector128<double> cross = Vector128.FusedMultiplyAdd(left.Hi, right.Lo, left.Lo * right.Hi);
        return new(product, error + cross);
    }

    /// <summary>Divides.</summary>
    /// <param name="left">The dividends.</param>
    /// <param name="right">The divisors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 operator /(WideRows128 left, WideRows128 right)
    {
        Vector128<double> quotient = left.Hi / right.Hi;
        Vector128<double> error = Vector128.FusedMultiplyAdd(Negate(quotient), right.Hi, left.Hi);
        Vector128<double> cross = Vector128.FusedMultiplyAdd(Negate(quotient), right.Lo, left.Lo);
        Vector128<double> rest = (error + cross) / right.Hi;
        return new(quotient, Vector128.ConditionalSelect(Vector128.IsFinite(rest), rest, Vector128<double>.Zero));
    }

    // The sign of a zero too, as in scalar code.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Negate(Vector128<double> value) => value ^ Vector128.Create(-0.0);
}
