using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>The members of the user's enumerations.</summary>
internal static class EnumConstants
{
    /// <summary>The member of a value, or null where the enumeration has none.</summary>
    public static string? NameOf(ITypeSymbol type, object value)
        => Members(type).FirstOrDefault(f => value.Equals(f.ConstantValue))?.Name;

    /// <summary>The members as messages list them.</summary>
    public static string Choices(ITypeSymbol type)
        => Wording.Or(Members(type).Select(f => $"{type.Name}.{f.Name}"));

    private static IEnumerable<IFieldSymbol> Members(ITypeSymbol type)
        => type.GetMembers().OfType<IFieldSymbol>().Where(static f => f.HasConstantValue);
}
