namespace LossGen;

/// <summary>
/// What <see cref="Reduction.Mean"/> gives when nothing is left to average: no rows, every row ignored, or every
/// row's weight zero.
/// </summary>
public enum EmptyMean
{
    /// <summary>Not a number, the quotient 0 / 0, as in PyTorch.</summary>
    NaN = 0,

    /// <summary>Zero: a batch without targets adds nothing.</summary>
    Zero = 1,
}
