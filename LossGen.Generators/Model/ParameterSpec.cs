namespace LossGen.Generators.Model;

/// <summary>A parameter of a valid kernel and the part it plays.</summary>
internal sealed record ParameterSpec
{
    /// <summary>What the parameter is for.</summary>
    public required RoleKind Role { get; init; }

    /// <summary>The escaped name, as it is written in code.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The C# keyword (or <c>Half</c>, <c>BFloat16</c>) of the element of a span, or of the scalar itself:
    /// <c>float</c>, <c>int</c>, <c>byte</c> … <c>Half</c>.
    /// </summary>
    public required string ElementType { get; init; }

    /// <summary>
    /// The type of another library with the same bits that the declaration has instead, as it is written:
    /// <c>global::TorchSharp.BFloat16</c>; or null.
    /// </summary>
    public string? ForeignType { get; init; }

    /// <summary>Whether the parameter is a tensor span, which brings its shape with it.</summary>
    public bool IsTensor { get; init; }
}
