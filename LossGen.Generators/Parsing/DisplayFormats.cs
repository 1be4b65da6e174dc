using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>How symbols become text.</summary>
internal static class DisplayFormats
{
    /// <summary>
    /// As code that means the same in any file: <c>global::</c> names, escaped identifiers, annotations.
    /// </summary>
    public static SymbolDisplayFormat Written { get; } = SymbolDisplayFormat.FullyQualifiedFormat
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeModifiers)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A namespace as it is declared.</summary>
    public static SymbolDisplayFormat Namespace { get; } = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted);

    /// <summary>A name with its type parameters and, behind them, their constraints.</summary>
    public static SymbolDisplayFormat Constraints { get; } = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.None)
        .AddGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeConstraints)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A type as part of a key: nothing that overloads cannot differ in.</summary>
    public static SymbolDisplayFormat Key { get; } = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    /// <summary>As messages say it.</summary>
    public static SymbolDisplayFormat Message { get; } = SymbolDisplayFormat.MinimallyQualifiedFormat;
}
