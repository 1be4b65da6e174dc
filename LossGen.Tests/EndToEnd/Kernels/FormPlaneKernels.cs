namespace LossGen.Tests.EndToEnd.Kernels;

/// <summary>
/// Kernels of other forms of the loss that differ in nothing but where classes lie and which threads compute them.
/// </summary>
internal static partial class FormPlaneKernels
{
    [CrossEntropyKernel(EntropyWeight = 0.4)]
    internal static partial double Entropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        Span<float> entropies);

    [CrossEntropyKernel(EntropyWeight = 0.4, ClassAxis = 1, Parallel = true)]
    internal static partial double EntropyPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient,
        Span<float> losses, Span<float> entropies);

    [CrossEntropyKernel(EntropyWeight = 0.4, Parallel = true)]
    internal static partial double EntropyThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        Span<float> entropies);

    [CrossEntropyKernel(Classes = 10, EntropyWeight = 0.4)]
    internal static partial double EntropyTen(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        Span<float> entropies);

    [CrossEntropyKernel(Classes = 10, EntropyWeight = 0.4, ClassAxis = 1, Parallel = true)]
    internal static partial double EntropyTenPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient,
        Span<float> losses, Span<float> entropies);

    [CrossEntropyKernel(Classes = 10, EntropyWeight = 0.4, Parallel = true)]
    internal static partial double EntropyTenThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses,
        Span<float> entropies);

    [CrossEntropyKernel(GeneralizedQ = 0.7)]
    internal static partial double Generalized(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(GeneralizedQ = 0.7, ClassAxis = 1, Parallel = true)]
    internal static partial double GeneralizedPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(GeneralizedQ = 0.7, Parallel = true)]
    internal static partial double GeneralizedThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, GeneralizedQ = 0.7)]
    internal static partial double GeneralizedTen(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, GeneralizedQ = 0.7, ClassAxis = 1, Parallel = true)]
    internal static partial double GeneralizedTenPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 10, GeneralizedQ = 0.7, Parallel = true)]
    internal static partial double GeneralizedTenThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(TokenScaling = true)]
    internal static partial double Token(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(TokenScaling = true, ClassAxis = 1, Parallel = true)]
    internal static partial double TokenPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(TokenScaling = true, Parallel = true)]
    internal static partial double TokenThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, TokenScaling = true)]
    internal static partial double TokenTen(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);

    [CrossEntropyKernel(Classes = 10, TokenScaling = true, ClassAxis = 1, Parallel = true)]
    internal static partial double TokenTenPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient,
        Span<float> losses);

    [CrossEntropyKernel(Classes = 10, TokenScaling = true, Parallel = true)]
    internal static partial double TokenTenThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient, Span<float> losses);
}
