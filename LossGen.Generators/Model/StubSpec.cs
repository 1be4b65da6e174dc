using LossGen.Generators.Model.Pointwise;

namespace LossGen.Generators.Model;

/// <summary>
/// An invalid declaration that can still be implemented. It gets a body that throws: without one, CS8795 would stand
/// beside the error that is the cause.
/// </summary>
internal sealed record StubSpec
{
    /// <summary>The declaration to be implemented.</summary>
    public required MethodSpec Method { get; init; }

    /// <summary>The id of the first error.</summary>
    public required string Error { get; init; }

    /// <summary>
    /// The type parameters of a generic method, <c>&lt;T&gt;</c>; empty otherwise, as in every kernel.
    /// </summary>
    public string TypeParameters { get; init; } = string.Empty;

    /// <summary>Their constraints, <c> where T : unmanaged</c>, which both parts must state; empty otherwise.</summary>
    public string Constraints { get; init; } = string.Empty;
}

/// <summary>What the generator does for one annotated method: a kernel, a stub, or nothing, and errors.</summary>
internal sealed record Declaration
{
    /// <summary>The kernel to emit, where the declaration is valid.</summary>
    public KernelSpec? Kernel { get; init; }

    /// <summary>The pointwise kernel to emit, where the declaration is valid and one of those.</summary>
    public PointwiseSpec? Pointwise { get; init; }

    /// <summary>The stub to emit, where it is invalid and can be implemented.</summary>
    public StubSpec? Stub { get; init; }

    /// <summary>What is wrong with it; nothing where it is valid.</summary>
    public EquatableArray<FindingSpec> Findings { get; init; } = EquatableArray<FindingSpec>.Empty;
}
