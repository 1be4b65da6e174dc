using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>
/// What ranges of rows add to the result, one range after another; or what a chunk of a row gives in a pass.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RowTotals
{
    private WideDouble first;
    private WideDouble second;

    /// <summary>Begins with the sum of a range of rows.</summary>
    /// <param name="losses">The sum of the row losses.</param>
    public RowTotals(in RowSum losses) => first = losses.Total;

    /// <summary>Begins with the sums of a range of rows whose losses have two parts that are summed apart.</summary>
    /// <param name="first">The sum of the first parts.</param>
    /// <param name="second">The sum of the second parts.</param>
    public RowTotals(in RowSum first, in RowSum second)
    {
        this.first = first.Total;
        this.second = second.Total;
    }

    /// <summary>Holds what a chunk of a row gives, whose passes are spread over threads.</summary>
    /// <param name="ofChunk">Its largest logit, or its sum.</param>
    public RowTotals(WideDouble ofChunk) => first = ofChunk;

    /// <summary>The sum of the row losses, or of their first parts where the parts are summed apart.</summary>
    public readonly WideDouble Sum => first;

    /// <summary>The sum of the second parts of the row losses where the parts are summed apart.</summary>
    public readonly WideDouble SecondSum => second;

    /// <summary>The rows whose largest logit is the target's.</summary>
    public int Correct { readonly get; set; }

    /// <summary>The sum of the z-loss of the rows, where it is asked for.</summary>
    public WideDouble ZLoss { readonly get; set; }

    /// <summary>Adds the totals of the rows that follow.</summary>
    /// <param name="next">The totals.</param>
    public void Add(in RowTotals next)
    {
        first += next.first;
        second += next.second;
        Correct += next.Correct;
        ZLoss += next.ZLoss;
    }
}
