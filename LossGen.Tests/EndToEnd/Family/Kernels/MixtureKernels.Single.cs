namespace LossGen.Tests.EndToEnd.Family.Kernels;

/// <summary>Kernels of the Jensen-Shannon divergence: temperatures, hard targets, outputs and widths.</summary>
internal static partial class MixtureKernels
{
    [DistillationKernel(
        Direction = DistillationDirection.JensenShannon, Beta = 0.25, Temperature = 2, HardWeight = 0.25)]
    internal static partial double Single_Everything_Auto(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.JensenShannon, Beta = 0.25, Temperature = 2, HardWeight = 0.25,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial double Single_Everything_Vector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.JensenShannon, Beta = 0.25, Temperature = 2, HardWeight = 0.25,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial double Single_Everything_Vector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.JensenShannon, Beta = 0.25, Temperature = 2, HardWeight = 0.25,
        VectorWidth = VectorWidth.Vector512)]
    internal static partial double Single_Everything_Vector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.JensenShannon, Beta = 0.25, Temperature = 2, HardWeight = 0.25,
        VectorWidth = VectorWidth.Scalar)]
    internal static partial double Single_Everything_Scalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.JensenShannon)]
    internal static partial double Single_Plain(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient,
        Span<float> losses);

    [DistillationKernel(Reduction = Reduction.Sum, Direction = DistillationDirection.JensenShannon)]
    internal static partial double Single_Forward(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, float beta, int classes);

    [DistillationKernel(Classes = 10, Direction = DistillationDirection.JensenShannon, Beta = 0.75)]
    internal static partial double Single_Ten(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient,
        Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.JensenShannon)]
    internal static partial double Single_AtRunTimeJensenShannon(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        double temperature, double hardWeight, double beta, Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.JensenShannon)]
    internal static partial double Single_TemperedJensenShannon(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, double temperature, double beta,
        Span<float> gradient, Span<float> losses);
}
