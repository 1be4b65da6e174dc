using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// An identifier for a method among those of its type: its name, or <c>CrossEntropy_ROSpanSingle_ROSpanInt32</c> where
/// it has overloads. Underscores of the parts are doubled, so that the single ones separate. Any other character is
/// written as its number; such come from types that no kernel takes.
/// </summary>
internal static class MethodKeys
{
    public static string Of(IMethodSymbol method)
    {
        var key = new StringBuilder();
        Append(key, method.Name);
        if (IsAlone(method))
        {
            return key.ToString();
        }

        if (method.Arity > 0)
        {
            key.Append('_').Append(method.Arity.ToString(CultureInfo.InvariantCulture));
        }

        foreach (var parameter in method.Parameters)
        {
            key.Append('_');
            Append(key, TypeTokens.Of(parameter));
        }

        return key.ToString();
    }

    // A type may also have a member that is called as the kernel's own type would be.
    private static bool IsAlone(IMethodSymbol method)
        => method.ContainingType is { } type
            && type.GetMembers(method.Name).Length == 1
            && type.GetMembers(method.Name + "_Kernel").IsEmpty;

    private static void Append(StringBuilder key, string part)
    {
        foreach (var c in part)
        {
            if (c == '_')
            {
                key.Append("__");
            }
            else if (char.IsLetterOrDigit(c))
            {
                key.Append(c);
            }
            else
            {
                key.Append("__").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append("__");
            }
        }
    }
}
