using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LossGen.Generators.Parsing;

/// <summary>Where an attribute and its arguments stand in the source.</summary>
internal static class AttributeSyntaxes
{
    public static Location LocationOf(AttributeData attribute, Location fallback, CancellationToken cancellation)
        => SyntaxOf(attribute, cancellation)?.GetLocation() ?? fallback;

    /// <summary>The place of a named argument, else that of the attribute.</summary>
    public static Location LocationOf(
        AttributeData attribute, string argument, Location fallback, CancellationToken cancellation)
        => SyntaxOf(attribute, cancellation)?.ArgumentList?.Arguments
            .FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == argument)?.GetLocation()
            ?? LocationOf(attribute, fallback, cancellation);

    /// <summary>The place of the first positional argument, else that of the attribute.</summary>
    public static Location LocationOfFirstArgument(
        AttributeData attribute, Location fallback, CancellationToken cancellation)
        => SyntaxOf(attribute, cancellation)?.ArgumentList?.Arguments
            .FirstOrDefault(static a => a.NameEquals is null)?.GetLocation()
            ?? LocationOf(attribute, fallback, cancellation);

    /// <summary>The place of the last positional argument, else that of the attribute.</summary>
    public static Location LocationOfLastPositional(
        AttributeData attribute, Location fallback, CancellationToken cancellation)
        => SyntaxOf(attribute, cancellation)?.ArgumentList?.Arguments
            .LastOrDefault(static a => a.NameEquals is null)?.GetLocation()
            ?? LocationOf(attribute, fallback, cancellation);

    private static AttributeSyntax? SyntaxOf(AttributeData attribute, CancellationToken cancellation)
        => attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
}
