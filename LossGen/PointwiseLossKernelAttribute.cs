namespace LossGen;

/// <summary>
/// Makes a <c>static partial</c> method the vector kernel of a loss that is written as a scalar method: an element of
/// every tensor, and the derivatives of the loss with respect to them, for each call of the scalar method.
/// </summary>
/// <remarks>
/// <para>
/// The scalar method stays callable. It takes and returns <see cref="float"/>, <see cref="double"/>, or a type
/// parameter that is an <c>IFloatingPointIeee754</c>. Its arithmetic is that of the kernel's element type, whatever
/// type it is written in: <see cref="double"/> in a kernel of doubles, else <see cref="float"/>, with constants rounded
/// once.
/// </para>
/// <para>
/// A parameter of the kernel has the name of the scalar method's parameter. As a span it is a tensor of N elements, as
/// a scalar it is the same for all of them. <c>gradient</c> receives the derivative with respect to the first tensor,
/// <c>xGradient</c> that with respect to the tensor <c>x</c>; each may be exactly the memory of its tensor. The other
/// parameters are recognised by name, see <see cref="KernelRole"/>: <c>losses</c>, <c>sampleWeights</c>, <c>mask</c>,
/// <c>outputGradient</c>, <c>accumulate</c>, <c>emptyMean</c>.
/// </para>
/// <para>
/// <see cref="Reduction.Mean"/> divides by the number of elements that the mask lets count, whatever they weigh.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// public static partial class Losses
/// {
///     public static double Huber(double prediction, double target, double delta)
///     {
///         double d = Math.Abs(prediction - target);
///         return d &lt;= delta ? 0.5 * d * d : delta * (d - 0.5 * delta);
///     }
///
///     [PointwiseLossKernel(nameof(Huber))]
///     public static partial float HuberLoss(
///         ReadOnlySpan&lt;float&gt; prediction,
///         ReadOnlySpan&lt;float&gt; target,
///         float delta,
///         Span&lt;float&gt; gradient);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PointwiseLossKernelAttribute : Attribute
{
    /// <summary>Names a scalar method of the type that the kernel stands in.</summary>
    /// <param name="method">The name of the scalar method.</param>
    public PointwiseLossKernelAttribute(string method) => Method = method;

    /// <summary>Names a scalar method of another type.</summary>
    /// <param name="type">The type, <see cref="ScalarLosses"/> for instance.</param>
    /// <param name="method">The name of the scalar method.</param>
    public PointwiseLossKernelAttribute(Type type, string method) => (Type, Method) = (type, method);

    /// <summary>The type of the scalar method, or null where it is that of the kernel.</summary>
    public Type? Type { get; }

    /// <summary>The name of the scalar method.</summary>
    public string Method { get; }

    /// <summary>How the losses of the elements become the result; <see cref="Reduction.Mean"/> by default.</summary>
    public Reduction Reduction { get; set; } = Reduction.Mean;

    /// <summary>The mean of no elements; <see cref="EmptyMean.NaN"/> by default.</summary>
    public EmptyMean EmptyMean { get; set; }

    /// <summary>Whether gradients are added to what is there; false by default.</summary>
    public bool Accumulate { get; set; }

    /// <summary>
    /// Whether blocks of 65,536 elements are spread over the thread pool; false by default. The bits are those of one
    /// thread.
    /// </summary>
    public bool Parallel { get; set; }

    /// <summary>The vector widths to generate; <see cref="VectorWidth.Auto"/> by default.</summary>
    public VectorWidth VectorWidth { get; set; }
}
