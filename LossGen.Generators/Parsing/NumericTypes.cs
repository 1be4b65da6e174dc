using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// The numbers, and other scalars, that kernels know, recognised by name so that a compilation without them does no
/// harm.
/// </summary>
internal static class NumericTypes
{
    /// <summary>
    /// The C# keyword of a number, <c>Half</c> for <c>System.Half</c>, <c>BFloat16</c> for ours, the full name of an
    /// element type of another library, or null.
    /// </summary>
    public static string? KeywordOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_IntPtr => "nint",
        SpecialType.System_Int16 => "short",
        SpecialType.System_Byte => "byte",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_UInt32 => "uint",
        SpecialType.None when type is INamedTypeSymbol { Name: "Half", Arity: 0 } half && IsInSystem(half) => "Half",
        SpecialType.None when IsNamed(type, "LossGen", "BFloat16") => "BFloat16",
        SpecialType.None when ForeignNameOf(type) is { } name => name,
        SpecialType.None when IsNamed(type, "LossGen", "EmptyMean") => "EmptyMean",
        SpecialType.None when IsNamed(type, "LossGen", "SmoothingWeights") => "SmoothingWeights",
        SpecialType.None when IsNamed(type, "LossGen", "ClassShard") => "ClassShard",
        SpecialType.None when IsNamed(type, "System.Threading", "CancellationToken") => "CancellationToken",
        _ => null,
    };

    private static string? ForeignNameOf(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { Arity: 0, ContainingType: null, Name: "Float16" or "BFloat16" })
        {
            return null;
        }

        var name = $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";
        return ElementTypes.IsForeign(name) ? name : null;
    }

    private static bool IsNamed(ITypeSymbol type, string space, string name)
        => type is INamedTypeSymbol { Arity: 0, ContainingType: null } && type.Name == name
            && type.ContainingNamespace?.ToDisplayString() == space;

    public static bool IsInSystem(INamedTypeSymbol type)
        => type.ContainingType is null
            && type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Whether a type stands in <c>System.Numerics.Tensors</c>.</summary>
    public static bool IsInTensors(INamedTypeSymbol type)
        => type.ContainingType is null && type.ContainingNamespace is
        {
            Name: "Tensors",
            ContainingNamespace:
            {
                Name: "Numerics",
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true },
            },
        };
}
