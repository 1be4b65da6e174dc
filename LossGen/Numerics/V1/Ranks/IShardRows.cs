using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>The rows of a call over one rank's classes, which are computed in three passes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IShardRows : IRowRange
{
    /// <summary>Says what the next runs do.</summary>
    /// <param name="pass">
    /// The maximum of each row, its sums, or, once all ranks have told theirs, all that is made of them.
    /// </param>
    /// <param name="first">The row that runs count from.</param>
    void Begin(RowPass pass, nint first);
}
