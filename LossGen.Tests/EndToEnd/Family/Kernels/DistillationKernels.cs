namespace LossGen.Tests.EndToEnd.Family.Kernels;

/// <summary>Distillation kernels: directions, temperatures, hard targets, outputs and widths.</summary>
internal static partial class DistillationKernels
{
    [DistillationKernel(Classes = 10, EmptyMean = EmptyMean.Zero)]
    internal static partial float Single_TenClasses(ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits);

    [DistillationKernel(Classes = 10, EmptyMean = EmptyMean.Zero)]
    internal static partial float Double_TenClasses(ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits);

    [DistillationKernel(Classes = 10, EmptyMean = EmptyMean.Zero)]
    internal static partial float Half_TenClasses(ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits);
}
