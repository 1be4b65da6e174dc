namespace LossGen;

/// <summary>
/// Makes a <c>static partial</c> method a fused softmax cross-entropy kernel: log-softmax, negative log-likelihood
/// and, where the method has a <c>gradient</c> parameter, the derivative with respect to the logits, computed
/// together.
/// </summary>
/// <remarks>
/// <para>
/// The element type T is <see cref="float"/>, <see cref="double"/>, <see cref="Half"/>, <see cref="BFloat16"/> or
/// another library's type with the bits of one of the last two. The parameters are recognised by name, see
/// <see cref="KernelRole"/>. The method returns the reduced loss as T, <see cref="float"/> or <see cref="double"/>, or
/// <c>void</c>.
/// </para>
/// <para>
/// An option that is set here is a constant and is folded into the generated code. Options that are also members of
/// <see cref="KernelRole"/> may be parameters of the method instead.
/// </para>
/// <para>The meaning follows <c>torch.nn.functional.cross_entropy</c>.</para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Losses
/// {
///     [CrossEntropyKernel]
///     public static partial float CrossEntropy(
///         ReadOnlySpan&lt;float&gt; logits, ReadOnlySpan&lt;int&gt; targets, Span&lt;float&gt; gradient);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CrossEntropyKernelAttribute : Attribute
{
    /// <summary>A value for <see cref="IgnoreIndex"/> with which no row is ignored.</summary>
    public const long NoIgnoreIndex = long.MinValue;

    /// <summary>
    /// The number of classes C if it is known at compile time, else 0 (the default): C is then the number of logits
    /// divided by the number of targets. Kernels of up to 10 classes (5 with another term, a scale or 16-bit elements)
    /// are unrolled; those of up to 64 compute one row per vector lane.
    /// </summary>
    public int Classes { get; set; }

    /// <summary>How the losses of the rows become the result; <see cref="Reduction.Mean"/> by default.</summary>
    public Reduction Reduction { get; set; }

    /// <summary>
    /// The mass ε that is taken from the target and distributed evenly, ε/C to every class: a number in [0, 1], 0 by
    /// default (Szegedy et al. 2016, "Rethinking the Inception Architecture for Computer Vision", section 7).
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>
    /// Whether class weights scale the smoothing term; <see cref="SmoothingWeights.Weighted"/> by default.
    /// </summary>
    public SmoothingWeights SmoothingWeights { get; set; }

    /// <summary>
    /// Rows with this target add nothing to the loss and get a gradient of zero; -100 by default.
    /// A value that the target type cannot hold never matches. <see cref="NoIgnoreIndex"/> turns it off.
    /// </summary>
    public long IgnoreIndex { get; set; } = -100;

    /// <summary>
    /// The number of the first class in <c>targets</c>: 0 by default, or 1, where a target of 0 means no class, as in a
    /// key column of ML.NET. Such a row is ignored, and so are those with the <see cref="IgnoreIndex"/>, which is
    /// compared with the targets as stored. Predictions also count from 1, and are 0 for ignored rows.
    /// </summary>
    public int TargetBase { get; set; }

    /// <summary>The mean when nothing is left to average; <see cref="EmptyMean.NaN"/> by default.</summary>
    public EmptyMean EmptyMean { get; set; }

    /// <summary>
    /// Row t of a sequence is scored against the target of row t + shift of the same sequence; 0 by default. Rows
    /// without such a target are ignored. Needs the parameter <c>sequenceLength</c>.
    /// </summary>
    public int TargetShift { get; set; }

    /// <summary>
    /// Whether the gradient is added to what <c>gradient</c> holds instead of replacing it; false by default. The
    /// gradient must then not be the memory of the logits.
    /// </summary>
    public bool Accumulate { get; set; }

    /// <summary>
    /// The factor of the logits, applied before anything else, 1 / temperature: a positive, finite number, 1 by
    /// default. The gradient is with respect to the original logits.
    /// </summary>
    public double LogitScale { get; set; } = 1;

    /// <summary>
    /// Replaces the logits, after <see cref="LogitScale"/>, by <c>LogitSoftcap · tanh(x / LogitSoftcap)</c>, so that
    /// none reaches the cap (Bello et al. 2016, "Neural Combinatorial Optimization with Reinforcement Learning"; Gemma
    /// 2): 0 or a positive, finite number; 0, the default, caps nothing. An infinite logit becomes the cap, so −∞ no
    /// longer masks its class. The gradient is with respect to the original logits.
    /// </summary>
    public double LogitSoftcap { get; set; }

    /// <summary>
    /// Adds <c>ZLoss · lse²</c> to the loss of every non-ignored row, where lse is the logarithm of the sum of the
    /// exponentials of its logits (Chowdhery et al. 2022, "PaLM: Scaling Language Modeling with Pathways", section 5):
    /// a finite number; 0, the default, adds nothing. Neither class weights nor label smoothing scale it.
    /// </summary>
    public double ZLoss { get; set; }

    /// <summary>
    /// Adds <c>PolyEpsilon · (1 - p)</c> to the loss of every non-ignored row, where p is the probability of its target
    /// (Leng et al. 2022, "PolyLoss", poly-1): a finite number; 0, the default, adds nothing. Class weights do not
    /// scale it.
    /// </summary>
    public double PolyEpsilon { get; set; }

    /// <summary>
    /// Multiplies the loss of a row by <c>(1 - p)^FocalGamma</c>, where p is the probability of its target (Lin et al.
    /// 2017, "Focal Loss for Dense Object Detection"): 0 or a positive, finite number; 0, the default, changes nothing.
    /// It combines neither with label smoothing nor with <see cref="PolyEpsilon"/>.
    /// </summary>
    public double FocalGamma { get; set; }

    /// <summary>
    /// Adds <c>EntropyWeight · H</c> to the loss of every non-ignored row, where H = lse − Σ p·x is the entropy of the
    /// row's softmax; a finite number; 0, the default, adds nothing. A positive weight makes predictions more confident
    /// (Grandvalet and Bengio 2005, "Semi-supervised Learning by Entropy Minimization"), a negative one rewards
    /// entropy, as in policy-gradient methods (Mnih et al. 2016, "Asynchronous Methods for Deep Reinforcement
    /// Learning"). The derivative with respect to logit j is −EntropyWeight · p[j] · (log p[j] + H). Sample weights
    /// scale the term; class weights, label smoothing and the options that change the loss of the target do not. It
    /// combines with soft targets too.
    /// </summary>
    public double EntropyWeight { get; set; }

    /// <summary>
    /// The q of the generalised cross-entropy, a number in (0, 1]: the loss of a row is <c>(1 − p^q) / q</c> instead of
    /// −log p, times the class weight of its target, where p is the probability of the target (Zhang and Sabuncu 2018,
    /// "Generalized Cross Entropy Loss for Training Deep Neural Networks with Noisy Labels"). A wrong label costs at
    /// most 1 / q; with q = 1 it is 1 − p, and as q tends to 0 it tends to −log p, which is what 0, the default, means.
    /// The derivative with respect to logit j is p^q · (p[j] − [j = y]). It combines neither with label smoothing,
    /// <see cref="PolyEpsilon"/>, <see cref="FocalGamma"/> or <see cref="TokenScaling"/> nor with soft targets.
    /// </summary>
    public double GeneralizedQ { get; set; }

    /// <summary>
    /// Whether the loss of a row is multiplied by the probability p of its target, which is held constant in the
    /// derivative: <c>p · (−log p)</c> with the derivative p · (p[j] − [j = y]), times the class weight of the target
    /// (Wu et al. 2025, "On the Generalization of SFT: A Reinforcement Learning Perspective with Reward Rectification",
    /// dynamic fine-tuning); false by default. A target whose logit is −∞ has the loss 0. It combines neither with
    /// label smoothing, <see cref="PolyEpsilon"/>, <see cref="FocalGamma"/> or <see cref="GeneralizedQ"/> nor with soft
    /// targets.
    /// </summary>
    public bool TokenScaling { get; set; }

    /// <summary>
    /// The axis of the classes: -1 (the default) for the last, 1 for tensors of the shape (N, C, d1 … dk). The rows are
    /// then the N·inner positions, in the order of the targets, and the parameter <c>innerSize</c>, or the shape of a
    /// tensor span, says how many of them a sample has.
    /// </summary>
    public int ClassAxis { get; set; } = -1;

    /// <summary>
    /// Whether blocks of rows run on the thread pool; false by default. The bits are those of one thread. A call of one
    /// block, of some 65,536 logits, stays on the calling thread. If rows are fewer than the processors and longer than
    /// some 27,000 classes, threads share each of them if that is faster.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>The vector widths to generate; <see cref="VectorWidth.Auto"/> by default.</summary>
    public VectorWidth VectorWidth { get; set; }
}
