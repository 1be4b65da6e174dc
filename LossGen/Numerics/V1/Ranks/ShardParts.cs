using System.ComponentModel;

namespace LossGen.Numerics.V1;

/// <summary>What the ranks of a kernel tell each other of a row.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum ShardParts
{
    /// <summary>The largest logit, which is always told.</summary>
    None = 0,

    /// <summary>The class that has it.</summary>
    Top = 1,

    /// <summary>Whether a row without a finite maximum holds NaN.</summary>
    Limit = 2,

    /// <summary>The target's logit, and the sum of the exponentials of each chunk of classes.</summary>
    Sum = 4,

    /// <summary>The gap of each chunk.</summary>
    Gap = 8,

    /// <summary>The spread of each chunk.</summary>
    Spread = 16,

    /// <summary>The sum of each chunk without the largest class, in the place of the target.</summary>
    Others = 32,

    /// <summary>Sums have twice the digits of a double.</summary>
    Wide = 64,
}
