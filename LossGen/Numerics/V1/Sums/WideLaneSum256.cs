using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="WideLaneSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct WideLaneSum256
{
    private Vector256<double> lowerSum;
    private Vector256<double> upperSum;

    /// <summary>Adds eight elements, the first of which has an index that 8 divides.</summary>
    /// <param name="lower">Elements 0 to 3.</param>
    /// <param name="upper">Elements 4 to 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector256<double> lower, Vector256<double> upper)
    {
        lowerSum += lower;
        upperSum += upper;
    }

    /// <inheritdoc cref="SingleLaneSum512.Total"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Total() => LaneFold.Total(lowerSum, upperSum);
}
