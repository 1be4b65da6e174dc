using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>What a range of rows adds to the result: sums that carry the errors of their roundings along.</summary>
/// <remarks>
/// The fields are plain doubles and not two <see cref="WideDouble"/>: those are copied as one, and a processor waits
/// for a copy of what has just been stored in halves.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowTotals
{
    private double high;
    private double low;
    private double secondHigh;
    private double secondLow;

    /// <summary>The sum of the row losses, or of their first terms where the terms are summed apart.</summary>
    public readonly double Sum => new WideDouble(high, low).Value;

    /// <summary>The sum of the second terms of the row losses where the terms are summed apart.</summary>
    public readonly double SecondSum => new WideDouble(secondHigh, secondLow).Value;

    /// <summary>Adds the loss of a row.</summary>
    /// <param name="loss">The loss.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double loss) => Add(ref high, ref low, loss);

    /// <summary>Adds the two terms of the loss of a row to sums of their own.</summary>
    /// <param name="first">The first term.</param>
    /// <param name="second">The second term.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(double first, double second)
    {
        Add(ref high, ref low, first);
        Add(ref secondHigh, ref secondLow, second);
    }

    /// <summary>Adds the totals of the rows that follow.</summary>
    /// <param name="next">The totals.</param>
    public void Add(in RowTotals next)
    {
        Add(ref high, ref low, next.high);
        low += next.low;
        Add(ref secondHigh, ref secondLow, next.secondHigh);
        secondLow += next.secondLow;
    }

    // TwoSum (Ogita, Rump, Oishi 2005, "Accurate sum and dot product", algorithm 4.4).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double high, ref double low, double term)
    {
        double sum = high + term;
        double termPart = sum - high;
        low += (high - (sum - termPart)) + (term - termPart);
        high = sum;
    }
}
