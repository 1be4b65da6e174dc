using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Short words for parameter types: <c>ROSpanSingle</c>, <c>SpanInt64</c>, <c>Double</c>. Any other type gives a word
/// that begins with <c>Other</c>, which no short word does.
/// </summary>
internal static class TypeTokens
{
    private const string OtherPrefix = "Other";

    public static string Of(IParameterSymbol parameter) => Reference(parameter.RefKind) + Of(parameter.Type);

    /// <summary>Whether a word is one of a fixed set, of which no two differ in case alone.</summary>
    public static bool IsKnown(string token) => token.IndexOf(OtherPrefix, StringComparison.Ordinal) < 0;

    private static string Of(ITypeSymbol type)
    {
        var shape = TypeShape.Of(type);
        // Types of several libraries have the same name.
        var number = ElementTypes.IsForeign(shape.Element)
            ? shape.Element!.Replace(".", string.Empty)
            : shape.ElementOf(type).MetadataName;
        return shape switch
        {
            { Element: null } or { Kind: ShapeKind.Elements } => OtherPrefix + type.ToDisplayString(DisplayFormats.Key),
            { Kind: ShapeKind.ReadOnlySpan } => $"RO{Span(shape)}{number}",
            { Kind: ShapeKind.Span } => Span(shape) + number,
            _ => number,
        };
    }

    private static string Span(TypeShape shape) => shape.IsTensor ? "TensorSpan" : "Span";

    private static string Reference(RefKind kind) => kind switch
    {
        RefKind.None => string.Empty,
        RefKind.Ref => "Ref",
        RefKind.Out => "Out",
        _ => "In",
    };
}
