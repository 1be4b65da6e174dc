namespace LossGen;

/// <summary>
/// Makes a <c>static partial</c> method a distillation kernel: the Kullback-Leibler divergence between the softmax of a
/// teacher's logits and that of a student's, and its derivative with respect to the student's logits (Hinton, Vinyals
/// and Dean 2015, "Distilling the Knowledge in a Neural Network").
/// </summary>
/// <remarks>
/// <para>
/// The element type T is <see cref="float"/>, <see cref="double"/>, <see cref="Half"/>, <see cref="BFloat16"/> or
/// another library's type with the bits of one of the last two. The parameters are recognised by name, see
/// <see cref="KernelRole"/>: <c>logits</c> (the student's), <c>teacherLogits</c>, <c>targets</c>, <c>sampleWeights</c>,
/// <c>losses</c>, <c>gradient</c>, <c>classes</c>, <c>innerSize</c>, <c>temperature</c>, <c>hardWeight</c>,
/// <c>beta</c>, <c>ignoreIndex</c>. The method returns the reduced loss as T, <see cref="float"/> or
/// <see cref="double"/>, or <c>void</c>.
/// </para>
/// <para>
/// Both distributions are softmax(logits / temperature). <see cref="Reduction.Mean"/> divides by the number of rows, or
/// by the sum of their <c>sampleWeights</c>. The loss is not multiplied by the square of the temperature; multiply it
/// yourself if gradients should not shrink with the temperature.
/// </para>
/// <para>
/// With <c>targets</c> and <see cref="HardWeight"/> h the loss of a row is (1 − h)·KL + h·cross-entropy at temperature
/// 1. With or without a hard weight, rows whose target is the ignore index add nothing at all, and the mean is over the
/// others: use it for padding.
/// </para>
/// <para>
/// Everything is computed in <see cref="double"/>, whatever T is, and the divergence is a sum of non-negative terms:
/// the small loss of a student that is close to its teacher is accurate too, and exactly 0 if both are equal.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Losses
/// {
///     [DistillationKernel(Classes = 10, Temperature = 2)]
///     public static partial float Distil(
///         ReadOnlySpan&lt;float&gt; logits, ReadOnlySpan&lt;float&gt; teacherLogits, Span&lt;float&gt; gradient);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DistillationKernelAttribute : Attribute
{
    /// <summary>A value for <see cref="IgnoreIndex"/> with which no row is ignored.</summary>
    public const long NoIgnoreIndex = long.MinValue;

    /// <summary>
    /// The number of classes C if it is known at compile time, else 0 (the default): C is then a parameter
    /// <c>classes</c>, or the number of logits divided by the number of targets or losses.
    /// </summary>
    public int Classes { get; set; }

    /// <summary>How the losses of the rows become the result; <see cref="Reduction.Mean"/> by default.</summary>
    public Reduction Reduction { get; set; }

    /// <summary>The divisor of both logits: a positive, finite number, 1 by default.</summary>
    public double Temperature { get; set; } = 1;

    /// <summary>
    /// Which distribution is compared with which; <see cref="DistillationDirection.Forward"/> by default.
    /// </summary>
    public DistillationDirection Direction { get; set; }

    /// <summary>
    /// The share β of the teacher in the mixture of <see cref="DistillationDirection.JensenShannon"/>, a number in (0,
    /// 1); 1/2 by default. As β tends to 0, the divergence divided by β tends to
    /// <see cref="DistillationDirection.Forward"/>; as β tends to 1, the divergence divided by 1 − β tends to
    /// <see cref="DistillationDirection.Reverse"/>. No other direction has a mixture.
    /// </summary>
    public double Beta { get; set; } = 0.5;

    /// <summary>
    /// The share h of the cross-entropy with the hard targets, a number in (0, 1). If it is set, the method has a
    /// parameter <c>targets</c>; without it, targets only say which rows are ignored.
    /// </summary>
    public double HardWeight { get; set; }

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
    /// then the N·inner positions, and the parameter <c>innerSize</c>, or the shape of a tensor span, says how many of
    /// them a sample has.
    /// </summary>
    public int ClassAxis { get; set; } = -1;

    /// <summary>
    /// Whether blocks of rows run on the thread pool; false by default. The bits are those of one thread. A call of one
    /// block, of some 65,536 elements, stays on the calling thread.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>The vector widths to generate; <see cref="VectorWidth.Auto"/> by default.</summary>
    public VectorWidth VectorWidth { get; set; }
}
