using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="SingleLaneSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SingleLaneSum128
{
    private Vector128<double> lanes01;
    private Vector128<double> lanes23;
    private Vector128<double> lanes45;
    private Vector128<double> lanes67;

    /// <summary>Adds 32 float lanes, vector after vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector128<float> a0, Vector128<float> a1, Vector128<float> a2, Vector128<float> a3, Vector128<float> a4,
        Vector128<float> a5, Vector128<float> a6, Vector128<float> a7)
    {
        lanes01 += (Vector128.WidenLower(a0) + Vector128.WidenLower(a2))
            + (Vector128.WidenLower(a4) + Vector128.WidenLower(a6));
        lanes23 += (Vector128.WidenUpper(a0) + Vector128.WidenUpper(a2))
            + (Vector128.WidenUpper(a4) + Vector128.WidenUpper(a6));
        lanes45 += (Vector128.WidenLower(a1) + Vector128.WidenLower(a3))
            + (Vector128.WidenLower(a5) + Vector128.WidenLower(a7));
        lanes67 += (Vector128.WidenUpper(a1) + Vector128.WidenUpper(a3))
            + (Vector128.WidenUpper(a5) + Vector128.WidenUpper(a7));
    }

    /// <inheritdoc cref="SingleLaneSum512.Total"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Total() => LaneFold.Total(lanes01 + lanes45, lanes23 + lanes67);
}
