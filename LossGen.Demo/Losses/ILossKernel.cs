using System.Numerics;

namespace LossGen.Demo.Losses;

/// <summary>What the training needs of a loss; T is the element type of the network around it.</summary>
internal interface ILossKernel<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>
    /// The mean loss of the batch; <paramref name="gradient"/> receives its derivative with respect to
    /// the logits.
    /// </summary>
    double Batch(ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, Span<T> gradient);

    /// <summary>The mean loss without a gradient; <paramref name="losses"/> receives the loss of each row.</summary>
    double Evaluate(ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, Span<T> losses);
}
