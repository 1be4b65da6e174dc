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
