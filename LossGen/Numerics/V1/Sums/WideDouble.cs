using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// A number in twice the precision of double: a double and what it leaves out. Results are good to some 2^-100; what
/// is infinite or NaN is what a double would be.
/// </summary>
/// <remarks>
/// TwoSum and the products and quotients that follow from it and from a fused multiply-add: Ogita, Rump, Oishi 2005,
/// "Accurate sum and dot product"; Joldes, Muller, Popescu 2017, "Tight and rigorous error bounds for basic building
/// blocks of double-word arithmetic".
/// </remarks>
/// <param name="Hi">The leading double.</param>
/// <param name="Lo">What it leaves out; without meaning where it is infinite or NaN.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WideDouble(double Hi, double Lo)
{
    /// <summary>
    /// The number as one double. What an infinite one leaves out is NaN, and so may be what one near the largest double
    /// does: the error of a sum is itself computed by sums.
    /// </summary>
    public double Value => double.IsFinite(Hi + Lo) ? Hi + Lo : Hi;

    /// <summary>A double as it is.</summary>
    /// <param name="value">The double.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideDouble(double value) => new(value, 0);

    /// <summary>The nearest double.</summary>
    /// <param name="value">The number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static explicit operator double(WideDouble value) => value.Value;

    /// <summary>Changes the sign.</summary>
    /// <param name="value">The operand.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble operator -(WideDouble value) => new(-value.Hi, -value.Lo);

    /// <summary>Adds.</summary>
    /// <param name="left">The one that comes first in the order of indices.</param>
    /// <param name="right">The one after it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble operator +(WideDouble left, WideDouble right)
    {
        double sum = left.Hi + right.Hi;
        double rightPart = sum - left.Hi;
        double error = (left.Hi - (sum - rightPart)) + (right.Hi - rightPart);
        return new WideDouble(sum, left.Lo + right.Lo + error);
    }

    /// <summary>Subtracts.</summary>
    /// <param name="left">The minuend.</param>
    /// <param name="right">The subtrahend.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble operator -(WideDouble left, WideDouble right) => left + -right;

    /// <summary>Multiplies.</summary>
    /// <param name="left">The first factor.</param>
    /// <param name="right">The second factor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble operator *(WideDouble left, WideDouble right)
    {
        double product = left.Hi * right.Hi;
        double error = Math.FusedMultiplyAdd(left.Hi, right.Hi, -product);
        double cross = Math.FusedMultiplyAdd(left.Hi, right.Lo, left.Lo * right.Hi);
        return new WideDouble(product, error + cross);
    }

    /// <summary>Divides.</summary>
    /// <param name="left">The dividend.</param>
    /// <param name="right">The divisor.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideDouble operator /(WideDouble left, WideDouble right)
    {
        double quotient = left.Hi / right.Hi;
        double error = Math.FusedMultiplyAdd(-quotient, right.Hi, left.Hi);
        double cross = Math.FusedMultiplyAdd(-quotient, right.Lo, left.Lo);
        double rest = (error + cross) / right.Hi;
        return new WideDouble(quotient, double.IsFinite(rest) ? rest : 0);
    }

    /// <summary>Adds a double.</summary>
    /// <param name="term">The term.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideDouble Add(double term) => this + new WideDouble(term, 0);
}
