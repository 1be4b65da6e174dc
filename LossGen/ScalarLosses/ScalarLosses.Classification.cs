using System.Numerics;

namespace LossGen;

public static partial class ScalarLosses
{
    /// <summary>The logistic function, as a helper of losses; a kernel has it as one function.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="x">x, any number.</param>
    /// <returns>1/(1 + exp(−x)).</returns>
    /// <remarks>∂/∂x = sigmoid(x)·sigmoid(−x).</remarks>
    public static T Sigmoid<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.One / (T.One + T.Exp(-x));

    /// <summary>log(1 + exp(x)) without overflow, as a helper of losses; a kernel has it as one function.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="x">x, any number.</param>
    /// <returns>max(x, 0) + log1p(exp(−|x|)), which is −log(1 − sigmoid(x)).</returns>
    /// <remarks>∂/∂x = sigmoid(x).</remarks>
    public static T Softplus<T>(T x)
        where T : IFloatingPointIeee754<T>
        => T.Max(x, T.Zero) + T.LogP1(T.Exp(-T.Abs(x)));

    /// <summary>
    /// Binary cross-entropy of a logit, whose positive class is weighted: <c>binary_cross_entropy_with_logits</c> of
    /// PyTorch with <c>pos_weight</c>.
    /// </summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="logit">x, any number.</param>
    /// <param name="target">t, the probability of the positive class, in [0, 1].</param>
    /// <param name="positiveWeight">w, the weight of the positive class; 1 for none.</param>
    /// <returns>−w·t·log p − (1 − t)·log(1 − p) with p = sigmoid(x).</returns>
    /// <remarks>
    /// ∂/∂x = (1 − t)·p − w·t·(1 − p). The logarithms are −softplus(−x) and −softplus(x), so that none is infinite and
    /// none cancels.
    /// </remarks>
    public static T BinaryCrossEntropyWithLogits<T>(T logit, T target, T positiveWeight)
        where T : IFloatingPointIeee754<T>
    {
        T positive = positiveWeight * target;
        T negative = T.One - target;
        return negative * Softplus(logit) + positive * Softplus(-logit);
    }

    /// <summary>The focal loss of a logit: cross-entropy that makes little of what is right already.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="logit">x, any number.</param>
    /// <param name="target">t, the probability of the positive class, in [0, 1].</param>
    /// <param name="alpha">α, the weight of the positive class, in [0, 1]; that of the other is 1 − α.</param>
    /// <param name="gamma">γ, the power; not negative.</param>
    /// <returns>(α·t + (1 − α)·(1 − t))·q^γ·BCE(x, t), where q = p·(1 − t) + (1 − p)·t is the doubt.</returns>
    /// <remarks>As <c>torchvision.ops.sigmoid_focal_loss</c>; the derivative is that of the product.</remarks>
    public static T SigmoidFocal<T>(T logit, T target, T alpha, T gamma)
        where T : IFloatingPointIeee754<T>
    {
        T other = T.One - target;
        T doubt = Sigmoid(logit) * other + Sigmoid(-logit) * target;
        T weight = alpha * target + (T.One - alpha) * other;
        return weight * T.Pow(doubt, gamma) * BinaryCrossEntropyWithLogits(logit, target, T.One);
    }

    /// <summary>The hinge loss of a support vector machine.</summary>
    /// <typeparam name="T">The type of numbers.</typeparam>
    /// <param name="prediction">x, any number.</param>
    /// <param name="target">t, +1 or −1.</param>
    /// <returns>max(0, 1 − t·x).</returns>
    /// <remarks>∂/∂x = −t inside the margin, 0 beyond; a kink at t·x = 1, where it is −t/2.</remarks>
    public static T Hinge<T>(T prediction, T target)
        where T : IFloatingPointIeee754<T>
        => T.Max(T.Zero, T.One - target * prediction);
}
