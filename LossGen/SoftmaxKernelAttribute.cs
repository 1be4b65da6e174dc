namespace LossGen;

/// <summary>
/// Makes a <c>static partial void</c> method a softmax kernel over rows of logits: forward with a parameter
/// <c>probabilities</c>, backward with <c>outputGradient</c> and <c>gradient</c>, or both.
/// </summary>
/// <remarks>
/// <para>
/// The element type T is <see cref="float"/>, <see cref="double"/>, <see cref="Half"/>, <see cref="BFloat16"/> or
/// another library's type with the bits of one of the last two. The parameters are recognised by name, see
/// <see cref="KernelRole"/>: <c>logits</c>, <c>probabilities</c>, <c>outputGradient</c>, <c>gradient</c>,
/// <c>classes</c>, <c>innerSize</c>. All spans have N·C elements. <see cref="Classes"/>, <c>classes</c> or the shape of
/// a tensor span says what C is.
/// </para>
/// <para>
/// The probability of class j is p[j] = exp(x[j]) / Σ exp(x). The maximum of a row is subtracted first, so that no
/// logit is too large. <c>probabilities</c> may be exactly the memory of the logits.
/// </para>
/// <para>
/// With d the <c>outputGradient</c>, the upstream gradient with respect to the outputs, <c>gradient</c> receives the
/// gradient with respect to the logits, p[j]·(d[j] − Σ d·p); it may be exactly the memory of the logits. The forward
/// pass need not have been called.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Activations
/// {
///     [SoftmaxKernel]
///     public static partial void Softmax(
///         ReadOnlySpan&lt;float&gt; logits, int classes, Span&lt;float&gt; probabilities);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SoftmaxKernelAttribute : Attribute
{
    /// <summary>
    /// The number of classes C if it is known at compile time, else 0 (the default): the method then has a parameter
    /// <c>classes</c>, or a tensor span.
    /// </summary>
    public int Classes { get; set; }

    /// <summary>
    /// The axis of the classes: -1 (the default) for the last, 1 for tensors of the shape (N, C, d1 … dk). The rows are
    /// then the N·inner positions, and the parameter <c>innerSize</c>, or the shape of a tensor span, says how many of
    /// them a sample has.
    /// </summary>
    public int ClassAxis { get; set; } = -1;

    /// <summary>
    /// Whether blocks of rows run on the thread pool; false by default. The bits are those of one thread. A call of one
    /// block, of some 65,536 elements, stays on the calling thread.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>The vector widths to generate; <see cref="VectorWidth.Auto"/> by default.</summary>
    public VectorWidth VectorWidth { get; set; }
}
