using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// Gathers 32 float lanes into eight double lanes: lane j takes (a[j] + a[j+8]) + (a[j+16] + a[j+24]).
/// The same bits at every width.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct SingleLaneSum512
{
    private Vector512<double> sum;

    /// <summary>Adds 32 float lanes.</summary>
    /// <param name="a0">Lanes 0 to 15.</param>
    /// <param name="a1">Lanes 16 to 31.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<float> a0, Vector512<float> a1) =>
        sum += (Vector512.WidenLower(a0) + Vector512.WidenUpper(a0))
            + (Vector512.WidenLower(a1) + Vector512.WidenUpper(a1));

    /// <summary>Folds the eight lanes by halves.</summary>
    /// <returns>The sum.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly double Total() => LaneFold.Total(sum.GetLower(), sum.GetUpper());
}
