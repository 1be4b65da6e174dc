using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>
/// The rows of a call, any part of which can be computed apart from the others, by any thread; or the classes of a row
/// in a pass, which stand for rows then.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowRange
{
    /// <summary>Computes some rows.</summary>
    /// <param name="first">The first of them.</param>
    /// <param name="rows">How many.</param>
    /// <returns>What they add to the result.</returns>
    RowTotals Run(nint first, nint rows);
}
