using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>The types of numbers that a scalar method computes in.</summary>
internal static class ScalarTypes
{
    /// <summary>Whether a type is float, double, Half, or a type parameter that stands for one.</summary>
    public static bool IsNumber(ITypeSymbol? type) => type switch
    {
        null => false,
        ITypeParameterSymbol parameter => parameter.ConstraintTypes.Any(static c => c.Name == "IFloatingPointIeee754"),
        _ => ElementTypes.KindOf(NumericTypes.KeywordOf(type)) is not null,
    };

    /// <summary>Whether a method takes and gives numbers, and could be a loss.</summary>
    public static bool IsLoss(IMethodSymbol method)
        => method is { IsStatic: true, MethodKind: MethodKind.Ordinary, RefKind: RefKind.None, Parameters.Length: > 0 }
            && IsNumber(method.ReturnType)
            && method.Parameters.All(static p => p.RefKind == RefKind.None && IsNumber(p.Type));
}
