using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <inheritdoc cref="DoubleLaneSum512"/>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct DoubleLaneSum128
{
    private Vector128<double> hi01;
    private Vector128<double> lo01;
    private Vector128<double> hi23;
    private Vector128<double> lo23;
    private Vector128<double> hi45;
    private Vector128<double> lo45;
    private Vector128<double> hi67;
    private Vector128<double> lo67;

    /// <summary>Adds 16 lanes, vector after vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(
        Vector128<double> a0, Vector128<double> a1, Vector128<double> a2, Vector128<double> a3,
        Vector128<double> a4, Vector128<double> a5, Vector128<double> a6, Vector128<double> a7)
    {
        CompensatedLaneFold.Add(ref hi01, ref lo01, a0);
        CompensatedLaneFold.Add(ref hi01, ref lo01, a4);
        CompensatedLaneFold.Add(ref hi23, ref lo23, a1);
        CompensatedLaneFold.Add(ref hi23, ref lo23, a5);
        CompensatedLaneFold.Add(ref hi45, ref lo45, a2);
        CompensatedLaneFold.Add(ref hi45, ref lo45, a6);
        CompensatedLaneFold.Add(ref hi67, ref lo67, a3);
        CompensatedLaneFold.Add(ref hi67, ref lo67, a7);
    }

    /// <inheritdoc cref="DoubleLaneSum512.Total"/>
    public readonly WideDouble Total()
    {
        DoubleLaneSum128 four = this;
        four.lo01 += lo45;
        four.lo23 += lo67;
        CompensatedLaneFold.Add(ref four.hi01, ref four.lo01, hi45);
        CompensatedLaneFold.Add(ref four.hi23, ref four.lo23, hi67);
        return CompensatedLaneFold.Total(four.hi01, four.lo01, four.hi23, four.lo23);
    }
}
