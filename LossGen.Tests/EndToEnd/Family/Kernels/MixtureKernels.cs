namespace LossGen.Tests.EndToEnd.Family.Kernels;

/// <summary>Kernels of the Jensen-Shannon divergence: temperatures, hard targets, outputs and widths.</summary>
internal static partial class MixtureKernels
{
    [DistillationKernel(Classes = 2, Direction = DistillationDirection.JensenShannon, Beta = 0.75)]
    internal static partial double Single_Two(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient,
        Span<float> losses);

    [DistillationKernel(Classes = 7, Direction = DistillationDirection.JensenShannon, Beta = 0.75)]
    internal static partial double Single_Seven(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient,
        Span<float> losses);

    [DistillationKernel(Classes = 33, Direction = DistillationDirection.JensenShannon, Beta = 0.75)]
    internal static partial double Single_ThirtyThree(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient,
        Span<float> losses);

    [DistillationKernel(Classes = 300, Direction = DistillationDirection.JensenShannon, Beta = 0.75)]
    internal static partial double Single_ThreeHundred(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient,
        Span<float> losses);
}
