namespace LossGen;

/// <summary>
/// The role of a parameter of a kernel method. A parameter's name is its role in camel case;
/// <see cref="KernelParameterAttribute"/> gives the role to a parameter of another name. Every span may be a tensor
/// span of System.Numerics.Tensors instead.
/// </summary>
public enum KernelRole
{
    /// <summary>Unnormalised scores, N·C elements, row by row. <c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    Logits = 0,

    /// <summary>
    /// The class index of each row, or the ignore index; N elements.
    /// <c>ReadOnlySpan</c> of <c>int</c>, <c>long</c>, <c>short</c>, <c>byte</c>, <c>sbyte</c>, <c>ushort</c> or
    /// <c>uint</c>.
    /// </summary>
    Targets = 1,

    /// <summary>
    /// Receives the derivative of the result with respect to the logits, N·C elements; may be exactly the memory of the
    /// logits. <c>Span&lt;T&gt;</c>.
    /// </summary>
    Gradient = 2,

    /// <summary>
    /// Receives the unreduced loss of each row, N elements. <c>Span&lt;T&gt;</c>, or <c>Span&lt;float&gt;</c> beside
    /// 16-bit elements.
    /// </summary>
    Losses = 3,

    /// <summary>The weight of each class, C elements. <c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    ClassWeights = 4,

    /// <summary>The number of classes C, if it cannot be inferred or should be checked. <c>int</c>.</summary>
    Classes = 5,

    /// <summary>The label smoothing as a run-time value, a number in [0, 1]. <c>double</c> or <c>T</c>.</summary>
    LabelSmoothing = 6,

    /// <summary>The target value of rows that add nothing, as a run-time value. <c>int</c> or <c>long</c>.</summary>
    IgnoreIndex = 7,

    /// <summary>
    /// The weight of each row, N elements: scales the row's loss and gradient, and counts in the divisor of a mean. A
    /// row of weight 0 adds nothing, whatever its logits hold. <c>ReadOnlySpan&lt;T&gt;</c>.
    /// </summary>
    SampleWeights = 20,

    /// <summary>
    /// The upstream gradient, which scales the gradient and not the loss: a number per row under
    /// <see cref="Reduction.None"/>, else one number (<c>ReadOnlySpan&lt;T&gt;</c> or <c>T</c>; beside 16-bit elements
    /// also <c>ReadOnlySpan&lt;float&gt;</c>, <c>float</c> or <c>double</c>). In a softmax or log-softmax kernel it is
    /// with respect to the outputs, N·C elements, and the gradient is with respect to the logits
    /// (<c>ReadOnlySpan&lt;T&gt;</c>).
    /// </summary>
    OutputGradient = 21,

    /// <summary>
    /// The divisor of <see cref="Reduction.Mean"/> in place of the summed weights of the rows, such as the token count
    /// of an accumulated batch. <c>double</c> or <c>T</c>.
    /// </summary>
    Divisor = 22,

    /// <summary>
    /// Receives the divisor of <see cref="Reduction.Mean"/>: the number of non-ignored rows, their summed weights, or
    /// the given divisor. With another reduction, what a mean would divide by. <c>out T</c> or <c>out double</c>.
    /// </summary>
    TotalWeight = 23,

    /// <summary>
    /// Whether the gradient is added to what <c>gradient</c> holds, as a run-time value. <c>bool</c>.
    /// </summary>
    Accumulate = 24,

    /// <summary>
    /// Receives the logarithm of the sum of the exponentials of each row, N elements, of ignored rows too; without a
    /// soft cap, -inf for a row of -inf alone, +inf for one with +inf, NaN for one with NaN. <c>Span&lt;T&gt;</c>, or
    /// <c>Span&lt;float&gt;</c> beside 16-bit elements.
    /// </summary>
    LogSumExp = 25,

    /// <summary>
    /// Receives the class with the largest logit of each row, N elements: the first of equal ones, the first NaN before
    /// any number, and -1 for an ignored row. <c>Span&lt;int&gt;</c>.
    /// </summary>
    Predictions = 26,

    /// <summary>
    /// Receives the number of non-ignored rows whose largest logit is the target's. <c>out int</c>.
    /// </summary>
    Correct = 27,

    /// <summary>
    /// The distance in elements from one row of the logits, and of the gradient, to the next: at least C. Padding is
    /// neither read nor written. All other spans have no padding. <c>int</c> or <c>nint</c>.
    /// </summary>
    RowStride = 28,

    /// <summary>
    /// The number of rows in a sequence, for <see cref="CrossEntropyKernelAttribute.TargetShift"/>. <c>int</c>.
    /// </summary>
    SequenceLength = 29,

    /// <summary>The target shift as a run-time value. <c>int</c> or <c>long</c>.</summary>
    TargetShift = 30,

    /// <summary>
    /// The mean when nothing is left to average, as a run-time value. <see cref="LossGen.EmptyMean"/>.
    /// </summary>
    EmptyMean = 31,

    /// <summary>
    /// Checked before every row; what earlier rows have written stays. <c>CancellationToken</c>.
    /// </summary>
    CancellationToken = 32,

    /// <summary>
    /// The product of the dimensions after the classes, for <see cref="CrossEntropyKernelAttribute.ClassAxis"/> 1; at
    /// least 1, and the number of rows is a multiple of it. <c>int</c>.
    /// </summary>
    InnerSize = 33,

    /// <summary>
    /// Whether class weights scale the smoothing term, as a run-time value. <see cref="LossGen.SmoothingWeights"/>.
    /// </summary>
    SmoothingWeights = 34,

    /// <summary>
    /// Receives the entropy H = lse − Σ p·x of the softmax of each row, N elements, of ignored rows too: from 0 to log
    /// C, and NaN if there is no softmax. <c>Span&lt;T&gt;</c>, or <c>Span&lt;float&gt;</c> beside 16-bit elements.
    /// </summary>
    Entropies = 35,

    /// <summary>The factor of the z-loss as a run-time value, a finite number. <c>double</c> or <c>T</c>.</summary>
    ZLoss = 40,

    /// <summary>The factor of poly-1 as a run-time value, a finite number. <c>double</c> or <c>T</c>.</summary>
    PolyEpsilon = 41,

    /// <summary>
    /// The exponent of the focal loss as a run-time value, 0 or a positive, finite number. <c>double</c> or <c>T</c>.
    /// </summary>
    FocalGamma = 42,

    /// <summary>
    /// The factor of the logits as a run-time value: a positive, finite number. <c>double</c> or <c>T</c>.
    /// </summary>
    LogitScale = 43,

    /// <summary>
    /// Probabilities, N·C elements: receives the softmax of each row, in a cross-entropy kernel of rows that add
    /// nothing to the loss too; in a softmax kernel it may be exactly the memory of the logits (<c>Span&lt;T&gt;</c>).
    /// The input of an NLL kernel with <c>FromProbabilities</c> (<c>ReadOnlySpan&lt;T&gt;</c>).
    /// </summary>
    Probabilities = 44,

    /// <summary>
    /// Log-probabilities, N·C elements: receives the log-softmax of each row, in a cross-entropy kernel of rows that
    /// add nothing to the loss too; in a log-softmax kernel it may be exactly the memory of the logits
    /// (<c>Span&lt;T&gt;</c>). The input of an NLL kernel (<c>ReadOnlySpan&lt;T&gt;</c>).
    /// </summary>
    LogProbabilities = 45,

    /// <summary>
    /// Soft targets instead of <see cref="Targets"/>: the share of each class in each row, N·C elements; a row need not
    /// sum to 1. A mean divides by the number of rows. <c>ReadOnlySpan&lt;T&gt;</c>.
    /// </summary>
    TargetProbabilities = 46,

    /// <summary>
    /// Receives the z-loss part of the result, with the same reduction. Needs
    /// <see cref="CrossEntropyKernelAttribute.ZLoss"/> and a reduction. An <c>out</c> parameter <c>zLoss</c> of type
    /// <c>double</c> or <c>T</c> has this role; one by value has <see cref="ZLoss"/>.
    /// </summary>
    ZLossResult = 47,

    /// <summary>
    /// The soft cap of the logits as a run-time value, 0 or a positive, finite number; 0 means no cap. <c>double</c> or
    /// <c>T</c>.
    /// </summary>
    LogitSoftcap = 48,

    /// <summary>The factor of the entropy as a run-time value, a finite number. <c>double</c> or <c>T</c>.</summary>
    EntropyWeight = 49,

    /// <summary>
    /// The q of the generalised cross-entropy as a run-time value, a number in (0, 1]. <c>double</c> or <c>T</c>.
    /// </summary>
    GeneralizedQ = 50,

    /// <summary>
    /// Whether the loss of a row is multiplied by the probability of its target, as a run-time value. <c>bool</c>.
    /// </summary>
    TokenScaling = 51,

    /// <summary>
    /// The logits of the teacher in a distillation kernel, N·C elements. <c>ReadOnlySpan&lt;T&gt;</c>.
    /// </summary>
    TeacherLogits = 60,

    /// <summary>
    /// The temperature of a distillation as a run-time value, a positive, finite number. <c>double</c> or <c>T</c>.
    /// </summary>
    Temperature = 61,

    /// <summary>
    /// The share of the hard targets in a distillation as a run-time value, a number in (0, 1). <c>double</c> or
    /// <c>T</c>.
    /// </summary>
    HardWeight = 62,

    /// <summary>
    /// The share of the teacher in the mixture of <see cref="DistillationDirection.JensenShannon"/> as a run-time
    /// value, a number in (0, 1). <c>double</c> or <c>T</c>.
    /// </summary>
    Beta = 63,

    /// <summary>
    /// Which elements of a pointwise loss count, N elements; an element that does not count adds nothing, whatever it
    /// holds. <c>ReadOnlySpan&lt;bool&gt;</c>.
    /// </summary>
    Mask = 70,

    /// <summary>
    /// The hidden states of a linear kernel, N·D elements, from which the weights compute the logits.
    /// <c>ReadOnlySpan&lt;T&gt;</c>.
    /// </summary>
    Hidden = 80,

    /// <summary>
    /// The weights of a linear kernel, C·D elements: a row of D features for each class. <c>ReadOnlySpan&lt;T&gt;</c>.
    /// </summary>
    Weight = 81,

    /// <summary>The biases of a linear kernel, C elements. <c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    Bias = 82,

    /// <summary>
    /// Receives the derivative with respect to each hidden state, N·D elements; it may be exactly the memory of
    /// <see cref="Hidden"/>. <c>Span&lt;T&gt;</c>, or <c>Span&lt;float&gt;</c> beside 16-bit elements.
    /// </summary>
    HiddenGradient = 83,

    /// <summary>
    /// Receives the derivative with respect to each weight, C·D elements. <c>Span&lt;T&gt;</c>, or
    /// <c>Span&lt;float&gt;</c> beside 16-bit elements, which is rounded once instead of once per chunk of rows.
    /// </summary>
    WeightGradient = 84,

    /// <summary>
    /// Receives the derivative with respect to each bias, C elements. <c>Span&lt;T&gt;</c>, or <c>Span&lt;float&gt;</c>
    /// beside 16-bit elements, which is rounded once instead of once per chunk of rows.
    /// </summary>
    BiasGradient = 85,

    /// <summary>
    /// The number of features D of a row, if it cannot be inferred or should be checked: a positive number. <c>int</c>.
    /// </summary>
    Features = 86,

    /// <summary>
    /// This rank's slice of the classes, if several ranks compute a call together: the logits, the gradient, the class
    /// weights and the probabilities are the slice's. <see cref="ClassShard"/>.
    /// </summary>
    Shard = 90,
}
