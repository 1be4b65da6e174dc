namespace LossGen.Tests.EndToEnd.Family.Kernels;

// The build writes the same kernels of doubles and of halves: see LossGen.Tests.csproj.
internal static partial class DistillationKernels
{
    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25)]
    internal static partial double Single_Everything_Auto(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25,
        VectorWidth = VectorWidth.Vector128)]
    internal static partial double Single_Everything_Vector128(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25,
        VectorWidth = VectorWidth.Vector256)]
    internal static partial double Single_Everything_Vector256(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25,
        VectorWidth = VectorWidth.Vector512)]
    internal static partial double Single_Everything_Vector512(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.Symmetric, Temperature = 2, HardWeight = 0.25,
        VectorWidth = VectorWidth.Scalar)]
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

    [DistillationKernel(Direction = DistillationDirection.Reverse, Reduction = Reduction.Sum)]
    internal static partial void Single_GradientOnly(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, Span<float> gradient);

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
    internal static partial double Single_TemperedForward(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, double temperature,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Reverse)]
    internal static partial double Single_TemperedReverse(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, double temperature,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric)]
    internal static partial double Single_TemperedSymmetric(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, double temperature,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel]
    internal static partial double Single_Padded(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Reverse)]
    internal static partial float Single_WeightedRows(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<float> sampleWeights,
        Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.Symmetric, Temperature = 2)]
    internal static partial double Single_PaddedWeights_Auto(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<long> targets,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);

    [DistillationKernel(
        Direction = DistillationDirection.Symmetric, Temperature = 2, VectorWidth = VectorWidth.Scalar)]
    internal static partial double Single_PaddedWeights_Scalar(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<long> targets,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);

    [DistillationKernel(HardWeight = 0.25, Reduction = Reduction.None)]
    internal static partial void Single_HardWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<int> targets,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);

    [DistillationKernel(Direction = DistillationDirection.JensenShannon, EmptyMean = EmptyMean.Zero)]
    internal static partial double Single_MixedWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, ReadOnlySpan<sbyte> targets,
        ReadOnlySpan<float> sampleWeights, Span<float> gradient, Span<float> losses);
}
