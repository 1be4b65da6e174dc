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
        var aliases = ReferenceAliases.Of(method);
        var returned = ReturnType(method, aliases);
        var parameters = method.Parameters.Select(parameter => Parameter(parameter, aliases)).ToEquatableArray();
        var written = Aliases(context, aliases, [returned, .. parameters]);
        return new MethodSpec
        {
            Namespace = ContainerParser.NamespaceOf(method),
            Types = ContainerParser.TypesOf(method, context.Syntax),
            Modifiers = Modifiers(context),
            IsProtectedInSealedType = method.ContainingType.IsSealed
                && context.Syntax.Modifiers.Any(SyntaxKind.ProtectedKeyword),
            Name = Identifiers.Escape(method.Name),
            ReturnType = returned,
            Parameters = parameters,
            HintName = HintNames.Of(method),
            Key = MethodKeys.Of(method),
            HiddenNames = written.Tensors == AliasSpec.Global
                ? HiddenNames.Of(method)
                : HiddenNames.Of(method).Append(AliasSpec.TensorMarshal).ToEquatableArray(),
            Aliases = written,
        };
    }

    // Whatever the signature names, kernels call the library, and the package of the tensors that they are given.
    private static AliasSpec Aliases(ParsingContext context, ReferenceAliases aliases, IEnumerable<string> texts)
    {
        var library = aliases.Before(context.Attribute.AttributeClass?.ContainingAssembly);
        var tensor = context.Method.Parameters.FirstOrDefault(static p => TypeShape.Of(p.Type).IsTensor);
        var declared = aliases.In(texts.Append(library + "::")).ToEquatableArray();
        return new AliasSpec
        {
            Library = library,
            Tensors = aliases.Before(tensor?.Type.ContainingAssembly),
            Declared = declared,
        };
    }

    private static string Modifiers(ParsingContext context) => string.Join(" ", context.Syntax.Modifiers
        .Where(static m => !m.IsKind(SyntaxKind.PartialKeyword) && !m.IsKind(SyntaxKind.AsyncKeyword))
        .Select(static m => m.ValueText));

    private static string ReturnType(IMethodSymbol method, ReferenceAliases aliases)
    {
        var type = aliases.Text(method.ReturnType, DisplayFormats.Written);
        return method.RefKind switch
        {
            RefKind.Ref => "ref " + type,
            RefKind.RefReadOnly => "ref readonly " + type,
            _ => type,
        };
    }

    private static string Parameter(IParameterSymbol parameter, ReferenceAliases aliases)
    {
        var text = aliases.Text(parameter, DisplayFormats.Written);
        return parameter.IsThis() ? "this " + text : text;
    }

    private static bool IsThis(this IParameterSymbol parameter)
        => parameter is { Ordinal: 0, ContainingSymbol: IMethodSymbol { IsExtensionMethod: true } };
}
