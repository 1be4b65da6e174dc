namespace LossGen.Generators.Model.Pointwise;

/// <summary>A valid declaration of a pointwise kernel, taken out of the compilation.</summary>
internal sealed record PointwiseSpec
{
    /// <summary>The element type T.</summary>
    public required ElementKind Element { get; init; }

    /// <summary>The type of the reduced loss, or void.</summary>
    public required ResultKind Result { get; init; }

    /// <summary>Whether the method returns a type of another library, whose bits are those of the result.</summary>
    public bool ReturnsForeign { get; init; }

    /// <summary>The declaration to be implemented.</summary>
    public required MethodSpec Method { get; init; }

    /// <summary>The scalar method as comments name it: <c>ScalarLosses.Huber</c>.</summary>
    public required string ScalarMethod { get; init; }

    /// <summary>The parameters in the order of the declaration.</summary>
    public required EquatableArray<PointwiseParameter> Parameters { get; init; }

    /// <summary>What the scalar method computes.</summary>
    public required LossGraph Graph { get; init; }

    /// <summary>The constant options.</summary>
    public required OptionsSpec Options { get; init; }

    /// <summary>The parameter of a role that only one can have, or null.</summary>
    public PointwiseParameter? Find(PointwiseRole role) => Parameters.FirstOrDefault(p => p.Role == role);

    /// <summary>Whether a parameter plays the role.</summary>
    public bool Has(PointwiseRole role) => Find(role) is not null;
}
