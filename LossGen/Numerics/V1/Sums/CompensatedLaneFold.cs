using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>Sums that keep the error of every addition, lane by lane and over eight lanes.</summary>
internal static partial class CompensatedLaneFold
{
    /// <summary>Folds lanes 0 to 3 with lanes 4 to 7, and so on by halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static WideDouble Total(
        Vector256<double> hi, Vector256<double> lo, Vector256<double> upperHi, Vector256<double> upperLo)
    {
        lo += upperLo;
        Add(ref hi, ref lo, upperHi);
        return Total(hi.GetLower(), lo.GetLower(), hi.GetUpper(), lo.GetUpper());
    }

    /// <summary>Folds lanes 0 and 1 with lanes 2 and 3, and then these two.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static WideDouble Total(
        Vector128<double> hi, Vector128<double> lo, Vector128<double> upperHi, Vector128<double> upperLo)
    {
        lo += upperLo;
        Add(ref hi, ref lo, upperHi);
        return new WideDouble(hi.ToScalar(), lo.ToScalar()) + new WideDouble(hi.GetElement(1), lo.GetElement(1));
    }
}
