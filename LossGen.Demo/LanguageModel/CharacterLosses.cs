namespace LossGen.Demo.LanguageModel;

/// <summary>The kernels of the character model.</summary>
internal static partial class CharacterLosses
{
    /// <summary>The mass that training spreads over all symbols.</summary>
    public const double Smoothing = 0.02;

    /// <summary>What is learnt from: smoothed, and padding adds nothing.</summary>
    [LinearCrossEntropyKernel(
        Classes = Alphabet.Symbols, LabelSmoothing = Smoothing, IgnoreIndex = CharacterBatch.Padding)]
    public static partial float Training(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets,
        Span<float> hiddenGradient, Span<float> weightGradient, Span<float> biasGradient);

    /// <summary>What is reported: the plain loss, whose exponential is the perplexity.</summary>
    [LinearCrossEntropyKernel(Classes = Alphabet.Symbols, IgnoreIndex = CharacterBatch.Padding)]
    public static partial double Evaluate(
        ReadOnlySpan<float> hidden, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias, ReadOnlySpan<int> targets);

    /// <summary>What text is drawn from.</summary>
    [SoftmaxKernel(Classes = Alphabet.Symbols)]
    public static partial void Softmax(ReadOnlySpan<float> logits, Span<float> probabilities);
}
