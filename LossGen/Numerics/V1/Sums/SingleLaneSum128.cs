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

    /// <summary>Adds 32 float lanes.</summary>
    /// <param name="a0">Lanes 0 to 3.</param>
    /// <param name="a1">Lanes 4 to 7.</param>
    /// <param name="a2">Lanes 8 to 11.</param>
    /// <param name="a3">Lanes 12 to 15.</param>
    /// <param name="a4">Lanes 16 to 19.</param>
    /// <param name="a5">Lanes 20 to 23.</param>
    /// <param name="a6">Lanes 24 to 27.</param>
    /// <param name="a7">Lanes 28 to 31.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector128<float> a0,
        Vector128<float> a1,
        Vector128<float> a2,
        Vector128<float> a3,
        Vector128<float> a4,
        Vector128<float> a5,
        Vector128<float> a6,
        Vector128<float> a7)
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
