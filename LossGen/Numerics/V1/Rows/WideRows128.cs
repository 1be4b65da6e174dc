using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>A <see cref="WideDouble"/> for each of the rows that lie in a vector of doubles.</summary>
/// <param name="hi">The rounded sums.</param>
/// <param name="lo">What rounding left out of them.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
public readonly struct WideRows128(Vector128<double> hi, Vector128<double> lo)
{
    /// <summary>The rounded sums.</summary>
    public Vector128<double> Hi { get; } = hi;

    /// <summary>What rounding left out of them.</summary>
    public Vector128<double> Lo { get; } = lo;

    /// <summary>Sums that are doubles.</summary>
    /// <param name="value">The doubles.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 Create(Vector128<double> value) => new(value, Vector128<double>.Zero);

    /// <inheritdoc cref="Create"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static implicit operator WideRows128(Vector128<double> value) => Create(value);

    /// <inheritdoc cref="WideDouble.op_Addition"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WideRows128 operator +(WideRows128 left, WideRows128 right)
    {
        Vector128<double> sum = left.Hi + right.Hi;
        Vector128<double> rightPart = sum - left.Hi;
        Vector128<double> error = (left.Hi - (sum - rightPart)) + (right.Hi - rightPart);
        return new(sum, left.Lo + right.Lo + error);
    }

    /// <inheritdoc cref="WideDouble.Value"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DoubleRows128 Value() => new(Vector128.ConditionalSelect(Vector128.IsFinite(Hi), Hi + Lo, Hi));
}
