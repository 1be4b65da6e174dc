namespace LossGen.Earlier;

/// <summary>
/// The kernel that both builds have, declared as in <c>LossGen.Benchmarks</c>, which loads it by these names.
/// </summary>
public static partial class EarlierKernels
{
    [CrossEntropyKernel]
    public static partial float Single(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}
