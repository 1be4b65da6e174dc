using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>The element types T.</summary>
internal static class ElementTypes
{
    public static IReadOnlyList<string> Keywords { get; } = ["float", "double", "Half"];

    public static ElementKind? KindOf(string? keyword) => keyword switch
    {
        "float" => ElementKind.Single,
        "double" => ElementKind.Double,
        "Half" => ElementKind.Half,
        _ => null,
    };

    public static string KeywordOf(ElementKind kind) => kind switch
    {
        ElementKind.Single => "float",
        ElementKind.Double => "double",
        _ => "Half",
    };

    /// <summary>T is what the logits are made of.</summary>
    public static ElementKind? OfLogits(IEnumerable<ParameterSpec> parameters)
        => KindOf(parameters.FirstOrDefault(static p => p.Role == RoleKind.Logits)?.ElementType);
}
