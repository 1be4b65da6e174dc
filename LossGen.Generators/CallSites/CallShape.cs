using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.CallSites;

/// <summary>Where the arguments of a call cannot fit, and why.</summary>
internal sealed record Misfit(SyntaxNode Place, string Reason);

/// <summary>
/// What is known of the lengths of a call, held against what the kernel requires. It says no more than the kernel's
/// own checks would: rows N from the targets, N·C logits, and so on. What a span has an element for is said by the rule
/// of its role.
/// </summary>
internal sealed class CallShape
{
    private readonly KernelSpec _kernel;
    private readonly List<Figure> _figures;

    private CallShape(KernelSpec kernel, List<Figure> figures)
    {
        _kernel = kernel;
        _figures = figures;
    }

    /// <summary>Null where the kernel has rules that are not known here.</summary>
    public static CallShape? Of(IInvocationOperation call, KernelSpec kernel)
    {
        if (!kernel.IsFused || kernel.Loss.IsLinear)
        {
            return null;
        }

        var figures = new List<Figure>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Ordinal: var ordinal } && ordinal < kernel.Parameters.Count)
            {
                var parameter = kernel.Parameters[ordinal];
                var rule = CrossEntropyRoles.Table.Of(parameter.Role);
                var value = rule.Role == RoleKind.Classes
                    ? ConstantLength.Number(argument.Value)
                    : ConstantLength.Of(argument.Value);
                if (value is not null)
                {
                    figures.Add(new(rule, parameter.Name.TrimStart('@'), value.Value, argument.Syntax));
                }
            }
        }

        return new(kernel, figures);
    }

    public Misfit? FindMisfit()
        => CheckClasses() ?? CheckElements() ?? CheckSame(Extent.Element, Elements) ?? CheckSame(Extent.Row, Rows)
            ?? CheckWeights();

    private Figure? Rows => Find(RoleKind.Targets) ?? Find(Extent.Row);

    // Where rows lie apart, elements are more than there are classes in them, and no multiple of anything.
    private Figure? Elements => _kernel.Has(RoleKind.RowStride) ? null : Find(RoleKind.Logits) ?? Find(Extent.Element);

    /// <summary>The number of classes that the declaration or the call states, or 0.</summary>
    private int Classes => _kernel.Options.Classes > 0
        ? _kernel.Options.Classes
        : Find(RoleKind.Classes)?.Value ?? 0;

    private Misfit? CheckClasses()
    {
        var constant = _kernel.Options.Classes;
        return Find(RoleKind.Classes) switch
        {
            { } stated when constant > 0 && stated.Value != constant
                => stated.Misfit($"it is {stated.Value}, the kernel is made for {constant} classes"),
            { Value: <= 0 } stated => stated.Misfit($"it is {stated.Value}, it must be at least 1"),
            _ => null,
        };
    }

    private Misfit? CheckElements()
    {
        if (Elements is not { } elements)
        {
            return null;
        }

        if (Rows is not { } rows)
        {
            return Classes > 0 && elements.Value % Classes != 0
                ? elements.Misfit($"it has {elements.Value} elements, no multiple of {Classes} classes")
                : null;
        }

        var fits = Classes > 0 ? elements.Value == (long)rows.Value * Classes
            : rows.Value == 0 ? elements.Value == 0
            : elements.Value > 0 && elements.Value % rows.Value == 0;
        var classes = Classes > 0 ? $" of {Classes} classes" : string.Empty;
        return fits
            ? null
            : elements.Misfit($"it has {elements.Value} elements, '{rows.Name}' has {rows.Value} rows{classes}");
    }

    private Misfit? CheckSame(Extent extent, Figure? expected)
        => expected is not null
            && _figures.Find(figure => figure.Rule.Extent == extent && figure.Value != expected.Value) is { } figure
                ? figure.Misfit($"it has {figure.Value} elements, '{expected.Name}' has {expected.Value}")
                : null;

    private Misfit? CheckWeights()
    {
        if (Find(RoleKind.ClassWeights) is not { } weights)
        {
            return null;
        }

        if (Classes > 0)
        {
            return weights.Value == Classes
                ? null
                : weights.Misfit($"it has {weights.Value} elements, there are {Classes} classes");
        }

        // Without rows there are no classes to infer, and weights of any length will do.
        if (Elements is not { Value: > 0 } elements)
        {
            return null;
        }

        return Rows is { Value: > 0 } rows
            ? weights.Value == elements.Value / rows.Value
                ? null
                : weights.Misfit($"it has {weights.Value} elements, there are {elements.Value / rows.Value} classes")
            : weights.Value > 0 && elements.Value % weights.Value == 0
                ? null
                : weights.Misfit($"it has {weights.Value} elements, '{elements.Name}' has {elements.Value}");
    }

    private Figure? Find(RoleKind role) => _figures.Find(figure => figure.Rule.Role == role);

    private Figure? Find(Extent extent) => _figures.Find(figure => figure.Rule.Extent == extent);

    /// <summary>
    /// A length or a number that is known, the role and the parameter that it is passed to, and where.
    /// </summary>
    private sealed record Figure(RoleRule Rule, string Name, int Value, SyntaxNode Place)
    {
        public Misfit Misfit(string reason) => new(Place, $"of '{Name}', {reason}");
    }
}
