namespace LossGen.Benchmarks.Accuracy.Kernels;

/// <summary>A kernel without class weights.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TLoss">The type of the row losses and of the result.</typeparam>
internal delegate TLoss PlainCall<T, TLoss>(
    ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, Span<T> gradient, Span<TLoss> losses);

/// <summary>A kernel with class weights.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TLoss">The type of the row losses and of the result.</typeparam>
internal delegate TLoss WeightedCall<T, TLoss>(
    ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, Span<T> gradient,
    Span<TLoss> losses);

/// <summary>A kernel without a gradient.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <typeparam name="TLoss">The type of the row losses and of the result.</typeparam>
internal delegate TLoss ForwardCall<T, TLoss>(
    ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, Span<TLoss> losses);

/// <summary>A kernel that reduces nothing, so that a row's gradient does not depend on the number of rows.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal delegate void RowsCall<T>(
    ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, Span<T> gradient, Span<T> losses);
