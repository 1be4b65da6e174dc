namespace LossGen.Tests.EndToEnd.Kernels;

// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class PlaneKernels
{
    [CrossEntropyKernel(Classes = 10)]
    internal static partial double SingleTen(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, ClassAxis = 1)]
    internal static partial double SingleTenPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);

    [CrossEntropyKernel(Classes = 10, Parallel = true)]
    internal static partial double SingleTenThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true)]
    internal static partial void SingleAdded(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true, ClassAxis = 1)]
    internal static partial void SingleAddedPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);

    [CrossEntropyKernel(Reduction = Reduction.None, Accumulate = true, Parallel = true)]
    internal static partial void SingleAddedThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}
