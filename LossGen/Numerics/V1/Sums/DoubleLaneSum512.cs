using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>
/// Gathers 16 double lanes into eight compensated ones: lane j takes a[j], then a[j+8], and keeps the errors of adding
/// them. The same bits at every width.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DoubleLaneSum512
{
    private Vector512<double> hi;
    private Vector512<double> lo;

    /// <summary>Adds 16 lanes.</summary>
    /// <param name="a0">Lanes 0 to 7.</param>
    /// <param name="a1">Lanes 8 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector512<double> a0, Vector512<double> a1)
    {
        CompensatedLaneFold.Add(ref hi, ref lo, a0);
        CompensatedLaneFold.Add(ref hi, ref lo, a1);
    }

    /// <summary>Folds the eight lanes by halves.</summary>
    /// <returns>The sum and the error of its additions.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly WideDouble Total() =>
        CompensatedLaneFold.Total(hi.GetLower(), lo.GetLower(), hi.GetUpper(), lo.GetUpper());
}
