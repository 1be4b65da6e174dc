using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>A <see cref="WideDouble"/> for each of the rows that lie in a vector of doubles.</summary>
/// <param name="hi">The rounded sums.</param>
/// <param name="lo">What rounding left out of them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct WideRows256(Vector256<double> hi, Vector256<double> lo)
{
    /// <summary>The rounded sums.</summary>
    public Vector256<double> Hi { get; } = hi;

    /// <summary>What rounding left out of them.</summary>
    public Vector256<double> Lo { get; } = lo;

    /// <summary>Sums that are doubles.</summary>
    /// <param name="value">The doubles.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 Create(Vector256<double> value) => new(value, Vector256<double>.Zero);

    /// <inheritdoc cref="Create"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideRows256(Vector256<double> value) => Create(value);

    /// <inheritdoc cref="WideDouble.op_Addition"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows256 operator +(WideRows256 left, WideRows256 right)
    {
        Vector256<double> sum = left.Hi + right.Hi;
        Vector256<double> rightPart = sum - left.Hi;
        Vector256<double> error = (left.Hi - (sum - rightPart)) + (right.Hi - rightPart);
        return new(sum, left.Lo + right.Lo + error);
    }

    /// <inheritdoc cref="WideDouble.Value"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DoubleRows256 Value() => new(Vector256.ConditionalSelect(Vector256.IsFinite(Hi), Hi + Lo, Hi));
}
