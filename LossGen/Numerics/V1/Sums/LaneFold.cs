using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>How eight lanes become one at every width: by halves, lane j and j + 4, then j + 2, then j + 1.</summary>
internal static class LaneFold
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Total(Vector256<double> lower, Vector256<double> upper)
    {
        Vector256<double> four = lower + upper;
        return Total(four.GetLower(), four.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Total(Vector128<double> lower, Vector128<double> upper)
    {
        Vector128<double> two = lower + upper;
        return two.ToScalar() + two.GetElement(1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Total(ReadOnlySpan<double> d) =>
        ((d[0] + d[4]) + (d[2] + d[6])) + ((d[1] + d[5]) + (d[3] + d[7]));
}
