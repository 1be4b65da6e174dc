using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

// The build makes the other widths of this file: see LossGen.Widths.
internal static partial class CompensatedLaneFold
{
    /// <summary>Adds <paramref name="term"/> to <paramref name="hi"/> and the rounding's error to lo.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Add(ref Vector256<double> hi, ref Vector256<double> lo, Vector256<double> term)
    {
        Vector256<double> sum = hi + term;
        Vector256<double> termPart = sum - hi;
        lo += (hi - (sum - termPart)) + (term - termPart);
        hi = sum;
    }
}
