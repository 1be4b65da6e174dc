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

    /// <summary>Adds 16 lanes, vector after vector.</summary>
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
