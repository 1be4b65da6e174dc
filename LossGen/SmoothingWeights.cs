namespace LossGen;

/// <summary>Whether class weights scale the smoothing term of a label-smoothed loss.</summary>
public enum SmoothingWeights
{
    /// <summary>
    /// Every class's share of the smoothing term is scaled by that class's weight, and the mean divides both terms
    /// by the summed weights of the targets, as in PyTorch.
    /// </summary>
    Weighted = 0,

    /// <summary>
    /// The smoothing term ignores the class weights and its mean is over the non-ignored rows.
    /// </summary>
    Unweighted = 1,
}
