namespace LossGen.Benchmarks.Kernels;

/// <summary>Kernels of small numbers of classes that are known at compile time.</summary>
internal static partial class SmallKernels
{
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
    public static partial float OfPlanes21(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);

    [CrossEntropyKernel(Classes = 32)]
    public static partial float Of32(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(Classes = 64)]
    public static partial float Of64(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}
