using Microsoft.CodeAnalysis;

namespace LossGen.Generators.Parsing;

/// <summary>What kind of type a parameter has, as far as roles care.</summary>
internal enum ShapeKind
{
    /// <summary>A type of no use to a kernel.</summary>
    Other,

    /// <summary>A type that does not exist or is a method's own type parameter; another error says so.</summary>
    Unresolved,

    /// <summary>A number.</summary>
    Scalar,

    /// <summary>A span that can be written to.</summary>
    Span,

    /// <summary>A span that can only be read.</summary>
    ReadOnlySpan,

    /// <summary>An array, a pointer or a memory: elements in another dress.</summary>
    Elements,
}

/// <summary>A parameter's type, taken apart.</summary>
/// <param name="Kind">The kind of the type.</param>
/// <param name="Element">
/// The keyword of the number or of the element (<c>float</c>, <c>Half</c>), where it is one.
/// </param>
/// <param name="IsTensor">Whether a span is one of tensors, which knows its axes.</param>
internal readonly record struct TypeShape(ShapeKind Kind, string? Element, bool IsTensor = false)
{
    public bool IsSpan => Kind is ShapeKind.Span or ShapeKind.ReadOnlySpan;

    /// <summary>The element of a span, or a number itself, of a type that was taken apart.</summary>
    public ITypeSymbol ElementOf(ITypeSymbol type) => IsSpan ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    public static TypeShape Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => new(ShapeKind.Elements, NumericTypes.KeywordOf(array.ElementType)),
        IPointerTypeSymbol pointer => new(ShapeKind.Elements, NumericTypes.KeywordOf(pointer.PointedAtType)),
        INamedTypeSymbol { Arity: 1 } generic when KindOf(generic) is var kind and not ShapeKind.Other
            => IsUnresolved(generic.TypeArguments[0])
                ? new(ShapeKind.Unresolved, null)
                : new(kind, NumericTypes.KeywordOf(generic.TypeArguments[0]), IsTensorSpan(generic)),
        _ when IsUnresolved(type) => new(ShapeKind.Unresolved, null),
        _ when NumericTypes.KeywordOf(type) is { } keyword => new(ShapeKind.Scalar, keyword),
        _ => new(ShapeKind.Other, null),
    };

    private static ShapeKind KindOf(INamedTypeSymbol type) => NumericTypes.IsInSystem(type)
        ? type.Name switch
        {
            "Span" => ShapeKind.Span,
            "ReadOnlySpan" => ShapeKind.ReadOnlySpan,
            "Memory" or "ReadOnlyMemory" => ShapeKind.Elements,
            _ => ShapeKind.Other,
        }
        : !IsTensorSpan(type) ? ShapeKind.Other
        : type.Name == "TensorSpan" ? ShapeKind.Span
        : ShapeKind.ReadOnlySpan;

    private static bool IsTensorSpan(INamedTypeSymbol type)
        => type.Name is "TensorSpan" or "ReadOnlyTensorSpan" && NumericTypes.IsInTensors(type);

    private static bool IsUnresolved(ITypeSymbol type)
        => type is IErrorTypeSymbol or ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method };
}
