using System.Text;

namespace LossGen.Elements.Tests.Kernels;

/// <summary>A kernel over elements of any type, in the words of its declaration.</summary>
/// <param name="Attribute">The attribute with its options.</param>
/// <param name="Parameters">The parameters; <c>T</c> stands for the element type.</param>
/// <param name="Returns">The result; <c>T</c> stands for the element type.</param>
public sealed record Declaration(string Attribute, string Returns, params string[] Parameters)
{
    /// <summary>The same kernel that returns what is not rounded.</summary>
    public Declaration Unrounded => this with { Returns = Returns == "T" ? "double" : Returns };

    public override string ToString() => $"[{Attribute}] {Returns} Loss({string.Join(", ", Parameters)})";

    /// <summary>The parameters that kernels write, and their types.</summary>
    public IEnumerable<(string Name, string Type)> Outputs => Parameters.Select(Split)
        .Where(static parameter => parameter.Type.StartsWith("Span", StringComparison.Ordinal)
            || parameter.Type.StartsWith("TensorSpan", StringComparison.Ordinal)
            || IsResult(parameter.Type));

    /// <summary>The name and the type of a parameter.</summary>
    public static (string Name, string Type) Split(string parameter)
    {
        int end = parameter.LastIndexOf(' ');
        return (parameter[(end + 1)..], parameter[..end]);
    }

    /// <summary>The declaration, and a method that calls it with arguments by their names.</summary>
    public string Source(int index, string element)
    {
        var parameters = string.Join(", ", Parameters.Select(parameter => With(parameter, element)));
        var text = new StringBuilder();
        text.AppendLine($"public static partial class Kernel{index} {{");
        text.AppendLine($"[{Attribute}] public static partial {With(Returns + " ", element)} Loss({parameters});");
        text.AppendLine("public static void Run(global::LossGen.Elements.Tests.Kernels.Arguments a) {");
        var call = $"Loss({string.Join(", ", Parameters.Select(parameter => Argument(parameter, element)))})";
        text.AppendLine(Returns == "void" ? $"{call};" : $"a.Result(\"result\", {call});");
        foreach (var (name, _) in Outputs.Where(static output => IsResult(output.Type)))
        {
            text.AppendLine($"a.Result(\"{name}\", {name});");
        }

        return text.AppendLine("} }").ToString();
    }

    /// <summary>Whether a parameter of a type is an <c>out</c> parameter.</summary>
    public static bool IsResult(string type) => type.StartsWith("out ", StringComparison.Ordinal);

    private static string With(string parameter, string element)
        => (" " + parameter).Replace(" T ", $" {element} ", StringComparison.Ordinal)
            .Replace("<T>", $"<{element}>", StringComparison.Ordinal)[1..];

    private static string Argument(string parameter, string element)
    {
        var (name, type) = Split(With(parameter, element));
        int open = type.IndexOf('<', StringComparison.Ordinal);
        string span = open < 0 ? "" : $"a.Span<{type[(open + 1)..^1]}>(\"{name}\")";
        return IsResult(type) ? $"out {type[4..]} {name}"
            : open < 0 ? $"a.Value<{type}>(\"{name}\")"
            : type.Contains("TensorSpan", StringComparison.Ordinal) ? $"new {type}({span}, a.Lengths(\"{name}\"))"
            : span;
    }
}
