using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>A sum in twice the precision of double: a rounded sum and the gathered errors of its roundings.</summary>
/// <param name="Hi">The rounded sum.</param>
/// <param name="Lo">What rounding left out of it.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct WideDouble(double Hi, double Lo)
{
    /// <summary>The sum as one double. An infinite sum stays infinite, though its error term is NaN.</summary>
    public double Value => double.IsFinite(Hi) ? Hi + Lo : Hi;

    /// <summary>Adds two sums.</summary>
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

    /// <summary>Adds a double.</summary>
    /// <param name="term">The term.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WideDouble Add(double term) => this + new WideDouble(term, 0);
}
