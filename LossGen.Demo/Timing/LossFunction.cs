namespace LossGen.Demo.Timing;

/// <summary>Mean cross-entropy of a batch with its gradient, however it is computed.</summary>
internal delegate float LossFunction(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
