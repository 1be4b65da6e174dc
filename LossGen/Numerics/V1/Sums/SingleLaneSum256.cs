using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="SingleLaneSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SingleLaneSum256
{
    private Vector256<double> lower;
    private Vector256<double> upper;

    /// <summary>Adds 32 float lanes, vector after vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector256<float> a0, Vector256<float> a1, Vector256<float> a2, Vector256<float> a3)
    {
        lower += (Vector256.WidenLower(a0) + Vector256.WidenLower(a1))
            + (Vector256.WidenLower(a2) + Vector256.WidenLower(a3));
        upper += (Vector256.WidenUpper(a0) + Vector256.WidenUpper(a1))
            + (Vector256.WidenUpper(a2) + Vector256.WidenUpper(a3));
    }

    /// <inheritdoc cref="SingleLaneSum512.Total"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Total() => LaneFold.Total(lower, upper);
}
