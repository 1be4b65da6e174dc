using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>The element types T.</summary>
internal static class ElementTypes
{
    // A span of one of them is a span of the bits of Half or of BFloat16. They are known by their names, so that none
    // of their packages is referenced.
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.Ordinal)
    {
        ["Microsoft.ML.OnnxRuntime.Float16"] = "Half",
        ["Microsoft.ML.OnnxRuntime.BFloat16"] = "BFloat16",
        ["System.Numerics.BFloat16"] = "BFloat16",
        ["TorchSharp.BFloat16"] = "BFloat16",
    };

    /// <summary>The types that messages list: those of the framework, and our own.</summary>
    public static IReadOnlyList<string> Keywords { get; } = ["float", "double", "Half", "BFloat16"];

    /// <summary>All types; those of other libraries by their full names.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Keywords, .. Foreign.Keys];

    /// <summary>Whether a full name is that of a type of another library.</summary>
    public static bool IsForeign(string? name) => name is not null && Foreign.ContainsKey(name);

    /// <summary>What an element is read as: itself, or what has the bits of a type of another library.</summary>
    public static string ReadAs(string element) => Foreign.TryGetValue(element, out var same) ? same : element;

    /// <summary>Whether an element has 16 bits, and is computed with as a float.</summary>
    public static bool HasSixteenBits(string element) => ReadAs(element) is "Half" or "BFloat16";

    public static ElementKind? KindOf(string? element) => element is null ? null : ReadAs(element) switch
    {
        "float" => ElementKind.Single,
        "double" => ElementKind.Double,
        "Half" => ElementKind.Half,
        "BFloat16" => ElementKind.BFloat16,
        _ => null,
    };

    /// <summary>T is what the input is made of: the logits of most kernels.</summary>
    public static ElementKind? OfInput(IEnumerable<ParameterSpec> parameters, RoleKind input)
        => KindOf(parameters.FirstOrDefault(p => p.Role == input)?.ElementType);
}
