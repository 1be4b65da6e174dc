namespace LossGen;

/// <summary>How the losses of the rows become the result of a kernel.</summary>
public enum Reduction
{
    /// <summary>
    /// The sum of the row losses divided by the total weight of the non-ignored rows: their number, or the sum of the
    /// class weights of their targets. The default, as in <c>torch.nn.functional.cross_entropy</c>.
    /// </summary>
    Mean = 0,

    /// <summary>The sum of the row losses.</summary>
    Sum = 1,

    /// <summary>No reduction: the kernel returns <c>void</c> and writes a loss per row to <c>losses</c>.</summary>
    None = 2,
}
