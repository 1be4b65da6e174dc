namespace LossGen;

/// <summary>Gives a parameter of a kernel method a role that its name does not say.</summary>
/// <param name="role">The role of the parameter.</param>
/// <example>
/// <code>
/// [CrossEntropyKernel]
/// public static partial float Loss(
///     [KernelParameter(KernelRole.Logits)] ReadOnlySpan&lt;float&gt; scores, ReadOnlySpan&lt;int&gt; targets);
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KernelParameterAttribute(KernelRole role) : Attribute
{
    /// <summary>The role of the parameter.</summary>
    public KernelRole Role { get; } = role;
}
