using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>What pointwise kernels do with memory, weights and masks, at every width with the same bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class PointwiseMath
{
    /// <summary>
    /// How many elements are summed together before blocks are added in order: the same for every call, so that the
    /// order of a sum does not depend on threads.
    /// </summary>
    public const int Block = 65_536;

    /// <summary>How many losses are computed before they are added up; whole vectors of every width.</summary>
    public const int Batch = 512;
}
