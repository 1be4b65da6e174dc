using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="DoubleLaneSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DoubleLaneSum256
{
    private Vector256<double> lowerHi;
    private Vector256<double> lowerLo;
    private Vector256<double> upperHi;
    private Vector256<double> upperLo;

    /// <summary>Adds 16 lanes.</summary>
    /// <param name="a0">Lanes 0 to 3.</param>
    /// <param name="a1">Lanes 4 to 7.</param>
    /// <param name="a2">Lanes 8 to 11.</param>
    /// <param name="a3">Lanes 12 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector256<double> a0, Vector256<double> a1, Vector256<double> a2, Vector256<double> a3)
    {
        CompensatedLaneFold.Add(ref lowerHi, ref lowerLo, a0);
        CompensatedLaneFold.Add(ref lowerHi, ref lowerLo, a2);
        CompensatedLaneFold.Add(ref upperHi, ref upperLo, a1);
        CompensatedLaneFold.Add(ref upperHi, ref upperLo, a3);
    }

    /// <inheritdoc cref="DoubleLaneSum512.Total"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly WideDouble Total() => CompensatedLaneFold.Total(lowerHi, lowerLo, upperHi, upperLo);
}
