namespace LossGen.Tests.EndToEnd.Family.Kernels;

/// <summary>Distillation kernels: directions, temperatures, hard targets, outputs and widths.</summary>
internal static partial class DistillationKernels
{
    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25)]
    internal static partial double Single_Everything_Auto(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Vector128)]
    internal static partial double Single_Everything_Vector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Vector256)]
    internal static partial double Single_Everything_Vector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Vector512)]
    internal static partial double Single_Everything_Vector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Scalar)]
    internal static partial double Single_Everything_Scalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel]
    internal static partial float Single_Plain(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, Span<float> gradient, Span<float> losses);

    [DistillationKernel(Reduction = Reduction.Sum, Direction = DistillationDirection.Reverse)]
    internal static partial double Single_ReverseSum(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, double temperature, int classes,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Reduction = Reduction.None)]
    internal static partial void Single_HardForward(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<short> targets, float hardWeight,
        long ignoreIndex, Span<float> gradient, Span<float> losses);

    [DistillationKernel(Classes = 10, EmptyMean = EmptyMean.Zero)]
    internal static partial float Single_TenClasses(ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits);

    [DistillationKernel(Direction = DistillationDirection.Reverse, Reduction = Reduction.Sum)]
    internal static partial void Single_GradientOnly(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, Span<float> gradient);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25)]
    internal static partial double Double_Everything_Auto(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Vector128)]
    internal static partial double Double_Everything_Vector128(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Vector256)]
    internal static partial double Double_Everything_Vector256(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Vector512)]
    internal static partial double Double_Everything_Vector512(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Scalar)]
    internal static partial double Double_Everything_Scalar(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<int> targets,
        Span<double> gradient, Span<double> losses);

    [DistillationKernel]
    internal static partial double Double_Plain(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, Span<double> gradient, Span<double> losses);

    [DistillationKernel(Reduction = Reduction.Sum, Direction = DistillationDirection.Reverse)]
    internal static partial double Double_ReverseSum(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, double temperature, int classes,
        Span<double> gradient, Span<double> losses);

    [DistillationKernel(Reduction = Reduction.None)]
    internal static partial void Double_HardForward(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<short> targets, double hardWeight,
        long ignoreIndex, Span<double> gradient, Span<double> losses);

    [DistillationKernel(Classes = 10, EmptyMean = EmptyMean.Zero)]
    internal static partial float Double_TenClasses(ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits);

    [DistillationKernel(Direction = DistillationDirection.Reverse, Reduction = Reduction.Sum)]
    internal static partial void Double_GradientOnly(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, int classes, Span<double> gradient);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25)]
    internal static partial double Half_Everything_Auto(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, ReadOnlySpan<int> targets,
        Span<Half> gradient, Span<Half> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Vector128)]
    internal static partial double Half_Everything_Vector128(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, ReadOnlySpan<int> targets,
        Span<Half> gradient, Span<Half> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Vector256)]
    internal static partial double Half_Everything_Vector256(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, ReadOnlySpan<int> targets,
        Span<Half> gradient, Span<Half> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Vector512)]
    internal static partial double Half_Everything_Vector512(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, ReadOnlySpan<int> targets,
        Span<Half> gradient, Span<Half> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25, VectorWidth = VectorWidth.Scalar)]
    internal static partial double Half_Everything_Scalar(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, ReadOnlySpan<int> targets,
        Span<Half> gradient, Span<Half> losses);

    [DistillationKernel]
    internal static partial Half Half_Plain(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, Span<Half> gradient, Span<Half> losses);

    [DistillationKernel(Reduction = Reduction.Sum, Direction = DistillationDirection.Reverse)]
    internal static partial double Half_ReverseSum(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, double temperature, int classes,
        Span<Half> gradient, Span<Half> losses);

    [DistillationKernel(Reduction = Reduction.None)]
    internal static partial void Half_HardForward(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, ReadOnlySpan<short> targets, Half hardWeight,
        long ignoreIndex, Span<Half> gradient, Span<Half> losses);

    [DistillationKernel(Classes = 10, EmptyMean = EmptyMean.Zero)]
    internal static partial float Half_TenClasses(ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits);

    [DistillationKernel(Direction = DistillationDirection.Reverse, Reduction = Reduction.Sum)]
    internal static partial void Half_GradientOnly(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, int classes, Span<Half> gradient);

    [DistillationKernel(Direction = DistillationDirection.Forward)]
    internal static partial double Single_AtRunTimeForward(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets, double temperature,
        double hardWeight, Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Reverse)]
    internal static partial double Single_AtRunTimeReverse(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets, double temperature,
        double hardWeight, Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric)]
    internal static partial double Single_AtRunTimeSymmetric(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets, double temperature,
        double hardWeight, Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Forward)]
    internal static partial double Double_AtRunTimeForward(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<int> targets, double temperature,
        double hardWeight, Span<double> gradient, Span<double> losses);

    [DistillationKernel(Direction = DistillationDirection.Reverse)]
    internal static partial double Double_AtRunTimeReverse(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<int> targets, double temperature,
        double hardWeight, Span<double> gradient, Span<double> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric)]
    internal static partial double Double_AtRunTimeSymmetric(
        ReadOnlySpan<double> logits, ReadOnlySpan<double> teacherLogits, ReadOnlySpan<int> targets, double temperature,
        double hardWeight, Span<double> gradient, Span<double> losses);

    [DistillationKernel(Direction = DistillationDirection.Forward)]
    internal static partial double Half_AtRunTimeForward(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, ReadOnlySpan<int> targets, double temperature,
        double hardWeight, Span<Half> gradient, Span<Half> losses);

    [DistillationKernel(Direction = DistillationDirection.Reverse)]
    internal static partial double Half_AtRunTimeReverse(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, ReadOnlySpan<int> targets, double temperature,
        double hardWeight, Span<Half> gradient, Span<Half> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric)]
    internal static partial double Half_AtRunTimeSymmetric(
        ReadOnlySpan<Half> logits, ReadOnlySpan<Half> teacherLogits, ReadOnlySpan<int> targets, double temperature,
        double hardWeight, Span<Half> gradient, Span<Half> losses);
}
