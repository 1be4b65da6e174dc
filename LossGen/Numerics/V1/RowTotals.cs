using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>What a range of rows adds to the result.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowTotals
{
    private WideDouble rowLosses;
    private WideDouble secondTerms;

    /// <summary>The sum of the row losses, or of their first terms where the terms are summed apart.</summary>
    public readonly double Sum => rowLosses.Value;

    /// <summary>The sum of the second terms of the row losses where the terms are summed apart.</summary>
    public readonly double SecondSum => secondTerms.Value;

    /// <summary>Adds the loss of a row.</summary>
    /// <param name="loss">The loss.</param>
    public void Add(double loss) => rowLosses = rowLosses.Add(loss);

    /// <summary>Adds the two terms of the loss of a row to sums of their own.</summary>
    /// <param name="first">The first term.</param>
    /// <param name="second">The second term.</param>
    public void Add(double first, double second)
    {
        rowLosses = rowLosses.Add(first);
        secondTerms = secondTerms.Add(second);
    }

    /// <summary>Adds the totals of the rows that follow.</summary>
    /// <param name="next">The totals.</param>
    public void Add(in RowTotals next)
    {
        rowLosses += next.rowLosses;
        secondTerms += next.secondTerms;
    }
}
