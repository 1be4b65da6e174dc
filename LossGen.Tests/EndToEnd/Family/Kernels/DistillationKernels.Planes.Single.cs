namespace LossGen.Tests.EndToEnd.Family.Kernels;

// Kernels whose classes are axis 1, and kernels over threads. The build writes the same of doubles and of halves.
internal static partial class DistillationKernels
{
    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, ClassAxis = 1)]
    internal static partial double Single_Everything_Planes(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets, int innerSize,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, Parallel = true)]
    internal static partial double Single_Everything_Threads(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets, Span<float> gradient,
        Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, ClassAxis = 1,
        Parallel = true)]
    internal static partial double Single_Everything_PlanesOverThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets, int innerSize,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(ClassAxis = 1)]
    internal static partial float Single_Plain_Planes(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int innerSize, Span<float> gradient,
        Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.Symmetric, Temperature = 2, ClassAxis = 1, Parallel = true)]
    internal static partial double Single_PaddedWeights_PlanesOverThreads(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<long> targets,
        ReadOnlySpan<float> sampleWeights, int innerSize, Span<float> gradient, Span<float> losses);
}
