namespace LossGen.Demo.Losses;

/// <summary>A kernel for any number of classes, which is found at the call: logits divided by targets.</summary>
internal static partial class VocabularyLosses
{
    [CrossEntropyKernel]
    public static partial float CrossEntropy(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
}
