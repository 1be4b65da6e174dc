namespace LossGen.Benchmarks.Kernels;

/// <summary>Loss and gradient of floats.</summary>
internal delegate float FloatKernel(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);
