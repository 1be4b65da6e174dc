namespace LossGen.Generators.Model;

/// <summary>The losses of the family, one per attribute.</summary>
internal enum LossKind
{
    CrossEntropy,
    Softmax,
    LogSoftmax,
    NllLoss,
    Distillation,
    PointwiseLoss,
    LinearCrossEntropy,
}

/// <summary>The element type T of a kernel.</summary>
internal enum ElementKind
{
    Single,
    Double,
    Half,
    BFloat16,
}

/// <summary>The type in which a kernel returns the reduced loss.</summary>
internal enum ResultKind
{
    Void,
    Single,
    Double,
    Half,
    BFloat16,
}

/// <summary>The roles that a parameter can play; the members mirror <c>LossGen.KernelRole</c> by name.</summary>
internal enum RoleKind
{
    Logits,
    Targets,
    Gradient,
    Losses,
    ClassWeights,
    Classes,
    LabelSmoothing,
    IgnoreIndex,
    SampleWeights,
    OutputGradient,
    Divisor,
    TotalWeight,
    Accumulate,
    LogSumExp,
    Predictions,
    Correct,
    RowStride,
    SequenceLength,
    TargetShift,
    EmptyMean,
    CancellationToken,
    InnerSize,
    SmoothingWeights,
    ZLoss,
    ZLossResult,
    PolyEpsilon,
    FocalGamma,
    LogitScale,
    LogitSoftcap,
    Probabilities,
    LogProbabilities,
    TargetProbabilities,
    TeacherLogits,
    Temperature,
    HardWeight,
    Entropies,
    EntropyWeight,
    GeneralizedQ,
    TokenScaling,
    Beta,
    Mask,
    Hidden,
    Weight,
    Bias,
    HiddenGradient,
    WeightGradient,
    BiasGradient,
    Features,
    Shard,
}

/// <summary>Mirrors <c>LossGen.Reduction</c> by value.</summary>
internal enum ReductionKind
{
    Mean = 0,
    Sum = 1,
    None = 2,
}

/// <summary>Mirrors <c>LossGen.EmptyMean</c> by value.</summary>
internal enum EmptyMeanKind
{
    NaN = 0,
    Zero = 1,
}

/// <summary>Mirrors <c>LossGen.SmoothingWeights</c> by value.</summary>
internal enum SmoothingWeightsKind
{
    Weighted = 0,
    Unweighted = 1,
}

/// <summary>Mirrors <c>LossGen.VectorWidth</c> by value.</summary>
internal enum VectorWidthKind
{
    Auto = 0,
    Scalar = 1,
    Vector128 = 128,
    Vector256 = 256,
    Vector512 = 512,
}

/// <summary>Mirrors <c>LossGen.DistillationDirection</c> by value.</summary>
internal enum DistillationDirectionKind
{
    Forward = 0,
    Reverse = 1,
    Symmetric = 2,
    JensenShannon = 3,
}
