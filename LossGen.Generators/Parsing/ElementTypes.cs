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

    /// <summary>T is what the input is made of: the logits of most kernels.</summary>
    public static ElementKind? OfInput(IEnumerable<ParameterSpec> parameters, RoleKind input)
        => KindOf(parameters.FirstOrDefault(p => p.Role == input)?.ElementType);
}
