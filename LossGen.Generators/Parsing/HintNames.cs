using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Names of emitted files: <c>Acme.Losses+Inner.Cross-Entropy_ROSpanSingle_ROSpanInt32</c>. The compiler compares them
/// without regard to case, and so do file systems. Therefore a capital inside a name is marked by a hyphen, and so is
/// a small letter at its start: names that differ in case alone differ in their hyphens.
/// </summary>
internal static class HintNames
{
    public static string Of(IMethodSymbol method)
    {
        var name = new StringBuilder();
        AppendNamespace(name, method.ContainingNamespace);
        AppendType(name, method.ContainingType);
        name.Append('.');
        AppendPart(name, method.Name);
        if (method.Arity > 0)
        {
            name.Append('`').Append(method.Arity.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var parameter in method.Parameters)
        {
            name.Append('_');
            var token = TypeTokens.Of(parameter);
            if (TypeTokens.IsKnown(token))
            {
                name.Append(token);
            }
            else
            {
                AppendPart(name, token);
            }
        }

        return name.ToString();
    }

    private static void AppendNamespace(StringBuilder name, INamespaceSymbol space)
    {
        if (!space.IsGlobalNamespace)
        {
            AppendNamespace(name, space.ContainingNamespace);
            AppendName(name, space.Name);
            name.Append('.');
        }
    }

    private static void AppendType(StringBuilder name, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            AppendType(name, outer);
            name.Append('+');
        }

        AppendName(name, type.Name);
        if (type.Arity > 0)
        {
            name.Append('`').Append(type.Arity.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Appends a part of several that underscores separate; its own are doubled.</summary>
    private static void AppendPart(StringBuilder name, string part) => AppendName(name, part.Replace("_", "__"));

    private static void AppendName(StringBuilder name, string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            var c = part[i];
            if (i == 0 ? c is >= 'a' and <= 'z' : c is >= 'A' and <= 'Z')
            {
                name.Append('-');
            }

            AppendCharacter(name, c);
        }
    }

    private static void AppendCharacter(StringBuilder name, char c)
    {
        if (c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.')
        {
            name.Append(c);
        }
        else
        {
            name.Append('{').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('}');
        }
    }
}
