using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.Parsing;

/// <summary>Where the parts of a parameter stand in the source.</summary>
internal static class ParameterSyntaxes
{
    public static Location NameOf(IParameterSymbol parameter, ParsingContext context)
        => SyntaxOf(parameter, context)?.Identifier.GetLocation() ?? context.NameLocation;

    public static Location TypeOf(IParameterSymbol parameter, ParsingContext context)
        => SyntaxOf(parameter, context)?.Type?.GetLocation() ?? NameOf(parameter, context);

    /// <summary>The place of <c>ref</c> or <c>out</c>.</summary>
    public static Location ReferenceOf(IParameterSymbol parameter, ParsingContext context)
    {
        foreach (var modifier in SyntaxOf(parameter, context)?.Modifiers ?? default)
        {
            if (modifier.IsKind(SyntaxKind.RefKeyword) || modifier.IsKind(SyntaxKind.OutKeyword))
            {
                return modifier.GetLocation();
            }
        }

        return NameOf(parameter, context);
    }

    private static ParameterSyntax? SyntaxOf(IParameterSymbol parameter, ParsingContext context)
        => context.Syntax.ParameterList.Parameters.ElementAtOrDefault(parameter.Ordinal);
}
