namespace LossGen;

/// <summary>
/// The part that a parameter of a kernel method plays. A parameter's name gives its role (the role's name in camel
/// case); <see cref="KernelParameterAttribute"/> gives it to a parameter of another name.
/// </summary>
public enum KernelRole
{
    /// <summary>Unnormalised scores, N·C elements, row by row. <c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    Logits = 0,

    /// <summary>
    /// The class index of each row, or the ignore index; N elements.
    /// <c>ReadOnlySpan</c> of <c>int</c>, <c>long</c>, <c>short</c>, <c>byte</c>, <c>sbyte</c>, <c>ushort</c> or <c>uint</c>.
    /// </summary>
    Targets = 1,

    /// <summary>
    /// Receives the derivative of the result by the logits, N·C elements; may be exactly the memory of the logits.
    /// <c>Span&lt;T&gt;</c>.
    /// </summary>
    Gradient = 2,

    /// <summary>Receives the unreduced loss of each row, N elements. <c>Span&lt;T&gt;</c>, or <c>Span&lt;float&gt;</c> in a Half kernel.</summary>
    Losses = 3,

    /// <summary>The weight of each class, C elements. <c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    ClassWeights = 4,

    /// <summary>The number of classes C, where it cannot be inferred or should be checked. <c>int</c>.</summary>
    Classes = 5,

    /// <summary>The label smoothing in [0, 1] as a run-time value. <c>double</c> or <c>T</c>.</summary>
    LabelSmoothing = 6,

    /// <summary>The target value of rows that add nothing, as a run-time value. <c>int</c> or <c>long</c>.</summary>
    IgnoreIndex = 7,

    /// <summary>
    /// The derivative of something by the outputs of a softmax or log-softmax kernel, N·C elements; the gradient is then
    /// its derivative by the logits. <c>ReadOnlySpan&lt;T&gt;</c>.
    /// </summary>
    OutputGradient = 21,

    /// <summary>The factor of the z-loss as a run-time value, any finite number. <c>double</c> or <c>T</c>.</summary>
    ZLoss = 40,

    /// <summary>The factor of poly-1 as a run-time value, any finite number. <c>double</c> or <c>T</c>.</summary>
    PolyEpsilon = 41,

    /// <summary>The exponent of the focal loss as a run-time value, not negative. <c>double</c> or <c>T</c>.</summary>
    FocalGamma = 42,

    /// <summary>The positive number that the logits are multiplied by, as a run-time value. <c>double</c> or <c>T</c>.</summary>
    LogitScale = 43,

    /// <summary>
    /// Probabilities, N·C elements: receives the softmax of each row, in a cross-entropy kernel of rows that add nothing to
    /// the loss too; in a softmax kernel it may be exactly the memory of the logits (<c>Span&lt;T&gt;</c>). The input of an
    /// NLL kernel with <c>FromProbabilities</c> (<c>ReadOnlySpan&lt;T&gt;</c>).
    /// </summary>
    Probabilities = 44,

    /// <summary>
    /// Log-probabilities, N·C elements: receives the log-softmax of each row, in a cross-entropy kernel of rows that add
    /// nothing to the loss too; in a log-softmax kernel it may be exactly the memory of the logits
    /// (<c>Span&lt;T&gt;</c>). The input of an NLL kernel (<c>ReadOnlySpan&lt;T&gt;</c>).
    /// </summary>
    LogProbabilities = 45,

    /// <summary>
    /// Soft targets instead of <see cref="Targets"/>: what each class of each row should have, N·C elements that need not
    /// sum to 1. A mean divides by the number of rows. <c>ReadOnlySpan&lt;T&gt;</c>.
    /// </summary>
    TargetProbabilities = 46,

    /// <summary>The soft cap of the logits as a run-time value, not negative; 0 is none. <c>double</c> or <c>T</c>.</summary>
    LogitSoftcap = 47,

    /// <summary>The logits of the teacher in a distillation kernel, N·C elements. <c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    TeacherLogits = 60,

    /// <summary>The temperature of a distillation as a run-time value, finite and above 0. <c>double</c> or <c>T</c>.</summary>
    Temperature = 61,

    /// <summary>The share of the hard targets in a distillation as a run-time value, from 0 to 1. <c>double</c> or <c>T</c>.</summary>
    HardWeight = 62,
}
