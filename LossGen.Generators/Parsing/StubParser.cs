using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Writes down what a stub needs beyond the signature of a kernel: type parameters and their constraints.
/// </summary>
internal static class StubParser
{
    public static StubSpec Parse(IMethodSymbol method, MethodSpec spec, string error) => new()
    {
        Method = spec,
        Error = error,
        TypeParameters = TypeParameters(method),
        Constraints = Constraints(method),
    };

    private static string TypeParameters(IMethodSymbol method) => method.Arity == 0
        ? string.Empty
        : $"<{string.Join(", ", method.TypeParameters.Select(static p => Identifiers.Escape(p.Name)))}>";

    private static string Constraints(IMethodSymbol method)
    {
        const string Where = " where ";
        var text = method.Arity == 0
            ? string.Empty
            : ReferenceAliases.Of(method).Text(method, DisplayFormats.Constraints);
        var start = text.IndexOf(Where, StringComparison.Ordinal);
        return start < 0 ? string.Empty : text.Substring(start);
    }
}
