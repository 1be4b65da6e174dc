using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>A pass over the classes of a row.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RowPass
{
    /// <summary>The largest logit.</summary>
    Max,

    /// <summary>The sum of the exponentials.</summary>
    ExpSum,

    /// <summary>The gradient.</summary>
    Gradient,
}
