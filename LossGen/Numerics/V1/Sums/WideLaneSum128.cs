using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="WideLaneSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct WideLaneSum128
{
    private Vector128<double> lanes01;
    private Vector128<double> lanes23;
    private Vector128<double> lanes45;
    private Vector128<double> lanes67;

    /// <summary>Adds eight elements, the first of which has an index that 8 divides.</summary>
    /// <param name="v0">Elements 0 and 1.</param>
    /// <param name="v1">Elements 2 and 3.</param>
    /// <param name="v2">Elements 4 and 5.</param>
    /// <param name="v3">Elements 6 and 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector128<double> v0, Vector128<double> v1, Vector128<double> v2, Vector128<double> v3)
    {
        lanes01 += v0;
        lanes23 += v1;
        lanes45 += v2;
        lanes67 += v3;
    }

    /// <inheritdoc cref="SingleLaneSum512.Total"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Total() => LaneFold.Total(lanes01 + lanes45, lanes23 + lanes67);
}
