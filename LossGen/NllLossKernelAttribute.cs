namespace LossGen;

/// <summary>
/// Makes a <c>static partial</c> method a negative log-likelihood kernel over rows of log-probabilities: the loss of a
/// row is minus the log-probability of its target, times the weight of that class.
/// </summary>
/// <remarks>
/// <para>
/// The element type T is <see cref="float"/>, <see cref="double"/>, <see cref="Half"/>, <see cref="BFloat16"/> or
/// another library's type with the bits of one of the last two. The parameters are recognised by name, see
/// <see cref="KernelRole"/>: <c>logProbabilities</c> (or <c>probabilities</c>, see <see cref="FromProbabilities"/>),
/// <c>targets</c>, <c>classWeights</c>, <c>losses</c>, <c>gradient</c>, <c>classes</c>, <c>innerSize</c>,
/// <c>ignoreIndex</c>. The method returns the reduced loss as T, <see cref="float"/> or <see cref="double"/>, or
/// <c>void</c>.
/// </para>
/// <para>
/// <c>gradient</c> receives the derivative of the result with respect to the input: zero except at the target of each
/// non-ignored row. Only the target's element of a row is read, so there is one body, without vectors.
/// </para>
/// <para>
/// The meaning follows <c>torch.nn.functional.nll_loss</c> and <c>NegativeLogLikelihoodLoss</c> of ONNX: rows with the
/// ignore index add nothing and do not count in the mean, with or without class weights.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Losses
/// {
///     [NllLossKernel]
///     public static partial double NllLoss(
///         ReadOnlySpan&lt;double&gt; logProbabilities, ReadOnlySpan&lt;int&gt; targets);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NllLossKernelAttribute : Attribute
{
    /// <summary>A value for <see cref="IgnoreIndex"/> with which no row is ignored.</summary>
    public const long NoIgnoreIndex = long.MinValue;

    /// <summary>
    /// Whether the input is <c>probabilities</c> instead of <c>logProbabilities</c>. The loss of a row is then minus
    /// the probability of its target: no logarithm is taken, as in <c>torch.nn.functional.nll_loss</c> on
    /// probabilities.
    /// </summary>
    public bool FromProbabilities { get; set; }

    /// <summary>
    /// The number of classes C if it is known at compile time, else 0 (the default): C is then the number of elements
    /// of the input divided by the number of targets.
    /// </summary>
    public int Classes { get; set; }

    /// <summary>How the losses of the rows become the result; <see cref="Reduction.Mean"/> by default.</summary>
    public Reduction Reduction { get; set; }

    /// <summary>
    /// Rows with this target add nothing to the loss and get a gradient of zero; -100 by default.
    /// A value that the target type cannot hold never matches. <see cref="NoIgnoreIndex"/> turns it off.
    /// </summary>
    public long IgnoreIndex { get; set; } = -100;

    /// <summary>
    /// The number of the first class in <c>targets</c>: 0 by default, or 1, where a target of 0 means no class, as in a
    /// key column of ML.NET. Such a row is ignored, and so are those with the <see cref="IgnoreIndex"/>, which is
    /// compared with the targets as stored.
    /// </summary>
    public int TargetBase { get; set; }

    /// <summary>The mean when nothing is left to average; <see cref="EmptyMean.NaN"/> by default.</summary>
    public EmptyMean EmptyMean { get; set; }

    /// <summary>
    /// The axis of the classes: -1 (the default) for the last, 1 for tensors of the shape (N, C, d1 … dk). The rows are
    /// then the N·inner positions, in the order of the targets, and the parameter <c>innerSize</c>, or the shape of a
    /// tensor span, says how many of them a sample has.
    /// </summary>
    public int ClassAxis { get; set; } = -1;

    /// <summary>
    /// Whether blocks of rows run on the thread pool; false by default. The bits are those of one thread. A call of one
    /// block, of some 65,536 elements, stays on the calling thread.
    /// </summary>
    public bool Parallel { get; set; }
}
