namespace LossGen.Benchmarks.Kernels;

/// <summary>Kernels of small numbers of classes that are known at compile time.</summary>
internal static partial class SmallKernels
{
    /// <summary>The kernels of rows without gaps that are measured against each other.</summary>
    public static IReadOnlyList<(int Classes, FloatKernel Kernel)> All { get; } =
    [
        (2, Of2), (3, Of3), (5, Of5), (10, MeasuredKernels.SingleOf10), (16, Of16), (32, Of32), (64, Of64),
    ];

    [CrossEntropyKernel(Classes = 2)]
    public static partial float Of2(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 3)]
    public static partial float Of3(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 5)]
    public static partial float Of5(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 16)]
    public static partial float Of16(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 21)]
    public static partial float Of21(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 21, ClassAxis = 1)]
    public static partial float OfPlanes21(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);

    [CrossEntropyKernel(Classes = 32)]
    public static partial float Of32(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 64)]
    public static partial float Of64(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}
