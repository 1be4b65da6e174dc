using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>The types that kernels name: some of the framework's, and whatever the runtime library has.</summary>
internal sealed class KernelNames
{
    private const string Runtime = "LossGen.Numerics.V1";

    private static readonly string[] OfFramework =
    [
        "LossGen.BFloat16",
        "System.Half",
        "System.ReadOnlySpan",
        "System.Span",
        "System.Runtime.CompilerServices.MethodImpl",
        "System.Runtime.CompilerServices.MethodImplOptions",
        "System.Runtime.CompilerServices.Unsafe",
        "System.Runtime.InteropServices.MemoryMarshal",
        "System.Runtime.InteropServices.TensorMarshal",
        "System.Runtime.Intrinsics.Vector128",
        "System.Runtime.Intrinsics.Vector256",
        "System.Runtime.Intrinsics.Vector512",
    ];

    private readonly HashSet<string> _simple;

    private KernelNames(IReadOnlyList<string> all)
    {
        All = all;
        _simple = new(all.Select(Simple), StringComparer.Ordinal);
    }

    /// <summary>The names in full: <c>System.Half</c>.</summary>
    public IReadOnlyList<string> All { get; }

    public static KernelNames Of(Compilation compilation) => new([.. OfFramework, .. OfRuntime(compilation)]);

    public static string Simple(string full) => full.Substring(full.LastIndexOf('.') + 1);

    /// <summary>Whether kernels use a simple name.</summary>
    public bool IsUsed(string simple) => _simple.Contains(simple);

    private static IEnumerable<string> OfRuntime(Compilation compilation)
        => RuntimeNamespace(compilation)?.GetTypeMembers().Select(static t => Runtime + "." + t.Name).Distinct() ?? [];

    // The namespace of the whole compilation would be put together from those of all references, for every compilation.
    // The first look does not see what a reference with an alias has.
    private static INamespaceSymbol? RuntimeNamespace(Compilation compilation)
    {
        const string Any = Runtime + ".VectorMath";
        var type = compilation.GetTypeByMetadataName(Any) ?? compilation.GetTypesByMetadataName(Any).FirstOrDefault();
        return type?.ContainingNamespace;
    }
}
