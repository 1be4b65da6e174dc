using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>A <see cref="WideDouble"/> for each of the rows that lie in a vector of doubles.</summary>
/// <param name="hi">The rounded sums.</param>
/// <param name="lo">What rounding left out of them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct WideRows512(Vector512<double> hi, Vector512<double> lo)
{
    /// <summary>The rounded sums.</summary>
    public Vector512<double> Hi { get; } = hi;

    /// <summary>What rounding left out of them.</summary>
    public Vector512<double> Lo { get; } = lo;

    /// <summary>Sums that are doubles.</summary>
    /// <param name="value">The doubles.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows512 Create(Vector512<double> value) => new(value, Vector512<double>.Zero);

    /// <inheritdoc cref="Create"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideRows512(Vector512<double> value) => Create(value);

    /// <inheritdoc cref="WideDouble.op_Addition"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows512 operator +(WideRows512 left, WideRows512 right)
    {
        Vector512<double> sum = left.Hi + right.Hi;
        Vector512<double> rightPart = sum - left.Hi;
        Vector512<double> error = (left.Hi - (sum - rightPart)) + (right.Hi - rightPart);
        return new(sum, left.Lo + right.Lo + error);
    }

    /// <inheritdoc cref="WideDouble.Value"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DoubleRows512 Value() => new(Vector512.ConditionalSelect(Vector512.IsFinite(Hi), Hi + Lo, Hi));
}
