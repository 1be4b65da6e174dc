using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>
/// Whether a signature can be repeated in another file. Names that are missing or types that do not exist are errors
/// that the compiler reports at their own place; repeating them would only double its messages.
/// </summary>
internal static class WritableSignature
{
    public static bool Is(IMethodSymbol method)
        => HasNames(method)
            && IsWritable(method.ReturnType, method)
            && method.Parameters.All(p => p.Name.Length > 0 && CanBePassed(p.Type) && IsWritable(p.Type, method));

    // No parameter can be of these types, and the compiler says so where it is declared.
    private static bool CanBePassed(ITypeSymbol type)
        => type.SpecialType != SpecialType.System_Void && !type.IsStatic;

    private static bool HasNames(IMethodSymbol method)
    {
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.Name.Length == 0 || !HaveNames(type.TypeParameters))
            {
                return false;
            }
        }

        for (var space = method.ContainingNamespace; !space.IsGlobalNamespace; space = space.ContainingNamespace)
        {
            if (space.Name.Length == 0)
            {
                return false;
            }
        }

        return method.Name.Length > 0 && HaveNames(method.TypeParameters);
    }

    private static bool HaveNames(ImmutableArray<ITypeParameterSymbol> parameters)
        => parameters.All(static p => p.Name.Length > 0);

    private static bool IsWritable(ITypeSymbol type, IMethodSymbol method) => type switch
    {
        IErrorTypeSymbol => false,
        IArrayTypeSymbol array => IsWritable(array.ElementType, method),
        IPointerTypeSymbol pointer => IsWritable(pointer.PointedAtType, method),
        ITypeParameterSymbol parameter => !IsHidden(parameter, method),
        INamedTypeSymbol named => !named.IsFileLocal
            && named.TypeArguments.All(argument => IsWritable(argument, method))
            && (named.ContainingType is null || IsWritable(named.ContainingType, method)),
        _ => true,
    };

    // A nested type without its outer names brings in the outer T, which a T of the method's own hides once it
    // is written.
    private static bool IsHidden(ITypeParameterSymbol parameter, IMethodSymbol method)
        => parameter.DeclaringMethod is null && method.TypeParameters.Any(own => own.Name == parameter.Name);
}
