namespace LossGen.Generators.Model;

/// <summary>
/// An invalid declaration that can still be implemented. It gets a body that throws and that does not compile against
/// an <c>[Obsolete(error: true)]</c> method: without a body the compiler's CS8795 keeps analyzers from running at all,
/// and where analyzers are off the stub's message fails the build by itself.
/// </summary>
internal sealed record StubSpec
{
    /// <summary>The declaration to be implemented.</summary>
    public required MethodSpec Method { get; init; }

    /// <summary>The first error's id and message: <c>LOSSGEN005: …</c>.</summary>
    public required string Message { get; init; }

    /// <summary>
    /// The type parameters of a generic method, <c>&lt;T&gt;</c>; empty otherwise, as in every kernel.
    /// </summary>
    public string TypeParameters { get; init; } = string.Empty;

    /// <summary>Their constraints, <c> where T : unmanaged</c>, which both parts must state; empty otherwise.</summary>
    public string Constraints { get; init; } = string.Empty;
}

/// <summary>What the generator does for one annotated method: a kernel, a stub, or nothing.</summary>
internal sealed record Declaration
{
    /// <summary>The kernel to emit, where the declaration is valid.</summary>
    public KernelSpec? Kernel { get; init; }

    /// <summary>The stub to emit, where it is invalid and can be implemented.</summary>
    public StubSpec? Stub { get; init; }
}
