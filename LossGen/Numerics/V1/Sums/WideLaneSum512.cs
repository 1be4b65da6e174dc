using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// Sums elements in eight double lanes: element i is added to lane i mod 8, in the order of the indices.
/// The same bits at every width.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct WideLaneSum512
{
    private Vector512<double> sum;

    /// <summary>Adds 16 elements, the first of which has an index that 8 divides.</summary>
    /// <param name="lower">Elements 0 to 7.</param>
    /// <param name="upper">Elements 8 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<double> lower, Vector512<double> upper) => sum = sum + lower + upper;

    /// <inheritdoc cref="SingleLaneSum512.Total"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Total() => LaneFold.Total(sum.GetLower(), sum.GetUpper());
}
