using LossGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>Finds the scalar method that the attribute names.</summary>
internal static class ScalarMethodFinder
{
    /// <summary>The method, or null where there is none, which is reported.</summary>
    public static IMethodSymbol? Find(ParsingContext context)
    {
        var arguments = context.Attribute.ConstructorArguments;
        if (arguments.Length is 0 or > 2 || arguments[arguments.Length - 1].Value is not string name)
        {
            // The compiler says what is wrong with the argument.
            return arguments.Length > 0 && arguments[arguments.Length - 1].IsNull
                ? Report(context, "There is no name")
                : null;
        }

        var type = arguments.Length == 2 ? arguments[0].Value as INamedTypeSymbol : context.Method.ContainingType;
        if (type is null or IErrorTypeSymbol)
        {
            return null;
        }

        var found = Homes(type, searchesOuter: arguments.Length == 1)
            .Select(home => home.GetMembers(name).OfType<IMethodSymbol>().ToList())
            .FirstOrDefault(static methods => methods.Count > 0) ?? [];
        return Best(context, found.Where(ScalarTypes.IsLoss)) ?? Report(
            context,
            found.Any(method => !SymbolEqualityComparer.Default.Equals(method, context.Method))
                ? $"'{type.Name}.{name}' is no scalar method"
                : $"'{type.Name}' has no method '{name}'");
    }

    // What nameof finds without a type: members of the type, of its bases, and of the types around it.
    private static IEnumerable<INamedTypeSymbol> Homes(INamedTypeSymbol type, bool searchesOuter)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = searchesOuter ? outer.ContainingType : null)
        {
            for (INamedTypeSymbol? home = outer; home is not null; home = home.BaseType)
            {
                yield return home;
            }
        }
    }

    // Of overloads, the one with the kernel's names; of these, that with the most digits.
    private static IMethodSymbol? Best(ParsingContext context, IEnumerable<IMethodSymbol> methods) => methods
        .OrderByDescending(m => m.Parameters.Count(p => context.Method.Parameters.Any(own => own.Name == p.Name)))
        .ThenBy(static m => m.Parameters.Length)
        .ThenByDescending(static m => m.ReturnType.SpecialType == SpecialType.System_Double)
        .FirstOrDefault();

    private static IMethodSymbol? Report(ParsingContext context, string what)
    {
        var place = AttributeSyntaxes.LocationOfLastPositional(
            context.Attribute, context.NameLocation, context.Cancellation);
        context.Findings.Report(PointwiseRules.NoScalarMethod, place, what);
        return null;
    }
}
