using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>How a role's parameter is passed.</summary>
internal enum Passing
{
    /// <summary>A span that is read.</summary>
    Input,

    /// <summary>A span that is written.</summary>
    Output,

    /// <summary>A number.</summary>
    Scalar,

    /// <summary>A span that is read, or one number for all of its elements.</summary>
    InputOrScalar,

    /// <summary>A number that is written: an <c>out</c> parameter.</summary>
    Result,
}

/// <summary>What a span has an element for.</summary>
internal enum Extent
{
    /// <summary>Nothing: it is no span.</summary>
    None,

    /// <summary>Every class of every row.</summary>
    Element,

    /// <summary>Every row.</summary>
    Row,

    /// <summary>Every class.</summary>
    Class,
}

/// <summary>What a role takes.</summary>
/// <param name="Role">The role.</param>
/// <param name="Passing">How its parameter is passed.</param>
/// <param name="Elements">The numbers that it takes when the element type is the given one.</param>
/// <param name="Extent">What it has an element for where it is a span.</param>
internal sealed record RoleRule(
    RoleKind Role, Passing Passing, Func<string, IReadOnlyList<string>> Elements, Extent Extent = Extent.None)
{
    /// <summary>The parameter name that means the role; what is passed tells the z-loss and its result apart.</summary>
    public string Name { get; } = RoleNames.Of(Role == RoleKind.ZLossResult ? RoleKind.ZLoss : Role);

    /// <summary>The numbers that it takes as a scalar, where these are more than it takes as elements.</summary>
    public Func<string, IReadOnlyList<string>>? Numbers { get; init; }

    /// <summary>The elements that it takes whatever the element type turns out to be.</summary>
    public IReadOnlyList<string> AllElements { get; } = [.. ElementTypes.All.SelectMany(Elements).Distinct()];

    public bool AcceptsKind(ShapeKind kind) => Passing switch
    {
        Passing.Input => kind is ShapeKind.Span or ShapeKind.ReadOnlySpan,
        Passing.Output => kind is ShapeKind.Span,
        Passing.InputOrScalar => kind is ShapeKind.Span or ShapeKind.ReadOnlySpan or ShapeKind.Scalar,
        _ => kind is ShapeKind.Scalar,
    };

    /// <summary>
    /// The accepted types as messages list them; <paramref name="element"/> is null where T is unknown.
    /// </summary>
    public string Accepted(string? element)
        => Wording.Or(Passing == Passing.InputOrScalar
            ? [.. TakenAs(ShapeKind.Span, element).Select(static e => $"ReadOnlySpan<{e}>"),
                .. TakenAs(ShapeKind.Scalar, element)]
            : TakenAs(ShapeKind.Span, element).SelectMany(Typed));

    /// <summary>
    /// The numbers that it takes in a shape; <paramref name="element"/> is null where T is unknown.
    /// </summary>
    public IReadOnlyList<string> TakenAs(ShapeKind kind, string? element)
    {
        var taken = kind == ShapeKind.Scalar && Numbers is not null ? Numbers : Elements;
        return element is not null ? taken(element) : [.. ElementTypes.Keywords.SelectMany(taken).Distinct()];
    }

    /// <summary>Whether it takes an element in a shape, whatever the element type turns out to be.</summary>
    public bool MayTake(TypeShape shape)
        => shape.Element is { } element
            && TakenAs(shape.Kind, ElementTypes.IsForeign(element) ? element : null).Contains(element);

    /// <summary>The accepted type that keeps most of a given one; the first where nothing can be kept.</summary>
    public string Nearest(TypeShape shape, string? element)
    {
        var elements = TakenAs(shape.Kind, element);
        var kept = elements.FirstOrDefault(e => e == shape.Element) ?? elements[0];
        var span = shape.IsTensor ? "TensorSpan" : "Span";
        return shape.Kind == ShapeKind.Span && AcceptsKind(shape.Kind) ? $"{span}<{kept}>"
            : Typed(kept).First().Replace("Span", span);
    }

    private IEnumerable<string> Typed(string element) => Passing switch
    {
        Passing.Input => [$"ReadOnlySpan<{element}>"],
        Passing.Output => [$"Span<{element}>"],
        Passing.InputOrScalar => [$"ReadOnlySpan<{element}>", element],
        Passing.Result => [$"out {element}"],
        _ => [element],
    };
}
