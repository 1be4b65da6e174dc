namespace LossGen;

/// <summary>
/// Makes a <c>static partial</c> method a fused linear cross-entropy kernel: the loss of hidden · weightᵀ + bias and,
/// where the method has parameters for them, its derivatives with respect to hidden states, weights and biases. It is
/// the head of a language model, whose N·C logits are never in memory together.
/// </summary>
/// <remarks>
/// <para>
/// The element type T is <see cref="float"/>, <see cref="double"/> or <see cref="Half"/>; the arithmetic is float, or
/// double for doubles. The parameters are recognised by name, see <see cref="KernelRole"/>: <c>hidden</c> (N·D),
/// <c>weight</c> (C·D, a row per class, as in <c>torch.nn.Linear</c>), <c>targets</c> (N), <c>bias</c> (C), and
/// <c>hiddenGradient</c>, <c>weightGradient</c> and <c>biasGradient</c> of the same lengths; <c>features</c> and
/// <c>classes</c> fix D and C. Without a gradient the kernel is forward only. The method returns the reduced loss as T,
/// <see cref="float"/> or <see cref="double"/>, or <c>void</c>.
/// </para>
/// <para>
/// Rows that are ignored, or weigh nothing, are skipped before any product. <c>hiddenGradient</c> may be exactly the
/// memory of <c>hidden</c>. Beside its spans a call uses at most 64 MiB per thread, unless a single row of logits is
/// larger, and allocates them once. Gradients of 16-bit elements may be <c>Span&lt;float&gt;</c>.
/// </para>
/// <para>
/// The options are those of <see cref="CrossEntropyKernelAttribute"/>, whose meaning follows
/// <c>torch.nn.functional.cross_entropy</c>.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Losses
/// {
///     [LinearCrossEntropyKernel]
///     public static partial float HeadLoss(
///         ReadOnlySpan&lt;float&gt; hidden, ReadOnlySpan&lt;float&gt; weight, ReadOnlySpan&lt;int&gt; targets,
///         Span&lt;float&gt; hiddenGradient, Span&lt;float&gt; weightGradient);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LinearCrossEntropyKernelAttribute : Attribute
{
    /// <summary>A value for <see cref="IgnoreIndex"/> with which no row is ignored.</summary>
    public const long NoIgnoreIndex = long.MinValue;

    /// <summary>
    /// The number of classes C if it is known at compile time, else 0 (the default): C is then the length of the
    /// weights divided by the number of features. It is checked, and changes neither speed nor bits.
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

    /// <summary>The mean when nothing is left to average; <see cref="EmptyMean.NaN"/> by default.</summary>
    public EmptyMean EmptyMean { get; set; }

    /// <summary>
    /// Row t of a sequence is scored against the target of row t + shift of the same sequence; 0 by default. Rows
    /// without such a target are ignored. Needs the parameter <c>sequenceLength</c>.
    /// </summary>
    public int TargetShift { get; set; }

    /// <summary>
    /// Whether the gradients of weights and biases are added to what their spans hold instead of replacing it; false by
    /// default. The gradient of the hidden states always replaces it.
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
    /// Whether blocks of rows run on the thread pool; false by default. The bits are those of one thread. A call of one
    /// block, of some 65,536 logits, stays on the calling thread. If rows are fewer than the processors and longer than
    /// 65,536 classes, threads share each of them if that is faster.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>The vector widths to generate; <see cref="VectorWidth.Auto"/> by default.</summary>
    public VectorWidth VectorWidth { get; set; }
}
