using System.Collections.Concurrent;
using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.CallSites;

/// <summary>
/// The kernels that a compilation calls, each parsed once. Whether a method is one is asked of every call there is, so
/// all but partial methods are turned away before their attributes are read.
/// </summary>
internal sealed class CalledKernels
{
    private readonly ConcurrentDictionary<IMethodSymbol, Declaration?> _kernels = new(SymbolEqualityComparer.Default);

    /// <summary>The kernel that a method is, or null; an invalid declaration has its own diagnostics.</summary>
    public Declaration? Find(IMethodSymbol method, CancellationToken cancellation)
    {
        var declared = method.OriginalDefinition;
        declared = declared.PartialDefinitionPart ?? declared;
        return declared is { IsStatic: true, IsPartialDefinition: true }
            ? _kernels.GetOrAdd(declared, m => Parse(m, cancellation))
            : null;
    }

    private static Declaration? Parse(IMethodSymbol method, CancellationToken cancellation)
        => KernelAttributes.FirstOf(method) is { } attribute
            ? KernelParser.Parse(method, attribute, cancellation)
            : null;
}
