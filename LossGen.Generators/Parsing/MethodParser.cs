using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Generators.Parsing;

/// <summary>Writes down a signature so that a second part can repeat it word for word.</summary>
internal static class MethodParser
{
    public static MethodSpec Parse(ParsingContext context)
    {
        var method = context.Method;
        return new MethodSpec
        {
            Namespace = ContainerParser.NamespaceOf(method),
            Types = ContainerParser.TypesOf(method, context.Syntax),
            Modifiers = Modifiers(context),
            IsProtectedInSealedType = method.ContainingType.IsSealed
                && context.Syntax.Modifiers.Any(SyntaxKind.ProtectedKeyword),
            Name = Identifiers.Escape(method.Name),
            ReturnType = ReturnType(method),
            Parameters = method.Parameters.Select(Parameter).ToEquatableArray(),
            HintName = HintNames.Of(method),
            Key = MethodKeys.Of(method),
            HiddenNames = HiddenNames.Of(method),
        };
    }

    private static string Modifiers(ParsingContext context) => string.Join(" ", context.Syntax.Modifiers
        .Where(static m => !m.IsKind(SyntaxKind.PartialKeyword) && !m.IsKind(SyntaxKind.AsyncKeyword))
        .Select(static m => m.ValueText));

    private static string ReturnType(IMethodSymbol method)
    {
        var type = method.ReturnType.ToDisplayString(DisplayFormats.Written);
        return method.RefKind switch
        {
            RefKind.Ref => "ref " + type,
            RefKind.RefReadOnly => "ref readonly " + type,
            _ => type,
        };
    }

    private static string Parameter(IParameterSymbol parameter)
    {
        var text = parameter.ToDisplayString(DisplayFormats.Written);
        return parameter.IsThis() ? "this " + text : text;
    }

    private static bool IsThis(this IParameterSymbol parameter)
        => parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } };
}
