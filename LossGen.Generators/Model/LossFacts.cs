namespace LossGen.Generators.Model;

/// <summary>
/// What the losses of the family have in common and what sets them apart. Other code asks for these facts, so that a
/// new loss is a line here and not a case in many places.
/// </summary>
internal static class LossFacts
{
    /// <summary>The losses that are kernels of cross-entropy.</summary>
    public static LossKind[] Fused { get; } = [LossKind.CrossEntropy, LossKind.LinearCrossEntropy];

    /// <summary>The losses that compare two distributions.</summary>
    public static LossKind[] Divergences { get; } = [LossKind.Distillation];

    extension(LossKind loss)
    {
        /// <summary>
        /// Whether log-softmax, loss and gradient are one kernel, which has the options of all three.
        /// </summary>
        public bool IsFused => Fused.Contains(loss);

        /// <summary>Whether the logits are a product, and only a chunk of them is ever in memory.</summary>
        public bool IsLinear => loss == LossKind.LinearCrossEntropy;

        /// <summary>The loss of given logits: that of a linear kernel without its product.</summary>
        public LossKind OfLogits => loss.IsLinear ? LossKind.CrossEntropy : loss;

        /// <summary>Whether the loss is a scalar method of the user's.</summary>
        public bool IsPointwise => loss == LossKind.PointwiseLoss;

        /// <summary>Whether two distributions are compared, which may be nearly equal.</summary>
        public bool IsDivergence => Divergences.Contains(loss);

        /// <summary>Whether the result is a softmax or its logarithm, and no loss.</summary>
        public bool IsSoftmax => loss is LossKind.Softmax or LossKind.LogSoftmax;

        /// <summary>Whether the input is what a softmax kernel writes.</summary>
        public bool ReadsProbabilities => loss == LossKind.NllLoss;
    }
}
