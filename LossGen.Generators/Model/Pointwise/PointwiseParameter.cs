namespace LossGen.Generators.Model.Pointwise;

/// <summary>A parameter of a pointwise kernel and the part it plays.</summary>
internal sealed record PointwiseParameter
{
    /// <summary>What the parameter is for.</summary>
    public required PointwiseRole Role { get; init; }

    /// <summary>The escaped name, as it is written in code.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the declaration, where it has another within the kernel; else null.</summary>
    public string? Given { get; init; }

    /// <summary>
    /// The parameter of the scalar method that it is, or whose derivative it receives; empty for other roles.
    /// </summary>
    public string Of { get; init; } = "";

    /// <summary>The keyword of the element of a span, or of the scalar itself, as the kernel reads it.</summary>
    public required string ElementType { get; init; }

    /// <summary>The type in the declaration where that is another library's, whose bits are read; else null.</summary>
    public string? ForeignType { get; init; }

    /// <summary>Whether the parameter is a span of either kind.</summary>
    public required bool IsSpan { get; init; }

    /// <summary>Whether the parameter is a tensor span, which brings its shape with it.</summary>
    public required bool IsTensor { get; init; }

    /// <summary>Whether the kernel writes it.</summary>
    public bool IsOutput => Role is PointwiseRole.Gradient or PointwiseRole.Losses;
}

/// <summary>The roles of a pointwise kernel's parameters.</summary>
internal enum PointwiseRole
{
    /// <summary>A parameter of the scalar method with an element of its own for every call of it.</summary>
    Tensor,

    /// <summary>A parameter of the scalar method that is the same for all elements.</summary>
    Scalar,

    /// <summary>Receives the derivative with respect to a tensor.</summary>
    Gradient,

    Losses,
    SampleWeights,
    Mask,
    OutputGradient,
    Accumulate,
    EmptyMean,
}
