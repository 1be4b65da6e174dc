using LossGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LossGen.Generators.CallSites;

/// <summary>Where the arguments of a call cannot fit, and why.</summary>
internal sealed record Misfit(SyntaxNode Place, string Reason);

/// <summary>
/// What is known of the lengths of a call, held against what the kernel requires. It says no more than the kernel's
/// own checks would: rows N from the targets, N·C logits, and so on.
/// </summary>
internal sealed class CallShape
{
    /// <summary>The roles whose rules are written here. A kernel with another one may require other lengths.</summary>
    private static readonly HashSet<RoleKind> Known =
    [
        RoleKind.Logits, RoleKind.Targets, RoleKind.Gradient, RoleKind.Losses, RoleKind.ClassWeights, RoleKind.Classes,
        RoleKind.LabelSmoothing, RoleKind.IgnoreIndex, RoleKind.LogitScale, RoleKind.LogitSoftcap, RoleKind.ZLoss,
        RoleKind.PolyEpsilon, RoleKind.FocalGamma,
        RoleKind.Probabilities, RoleKind.LogProbabilities,
    ];

    private readonly KernelSpec _kernel;
    private readonly Dictionary<RoleKind, Figure> _figures;

    private CallShape(KernelSpec kernel, Dictionary<RoleKind, Figure> figures)
    {
        _kernel = kernel;
        _figures = figures;
    }

    /// <summary>Null where the kernel has rules that are not known here.</summary>
    public static CallShape? Of(IInvocationOperation call, KernelSpec kernel)
    {
        if (kernel.Loss != LossKind.CrossEntropy || !kernel.Parameters.All(static p => Known.Contains(p.Role)))
        {
            return null;
        }

        var figures = new Dictionary<RoleKind, Figure>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Ordinal: var ordinal } && ordinal < kernel.Parameters.Count)
            {
                var (role, name) = (kernel.Parameters[ordinal].Role, kernel.Parameters[ordinal].Name.TrimStart('@'));
                var value = role == RoleKind.Classes
                    ? ConstantLength.Number(argument.Value)
                    : ConstantLength.Of(argument.Value);
                if (value is not null)
                {
                    figures[role] = new(name, value.Value, argument.Syntax);
                }
            }
        }

        return new(kernel, figures);
    }

    public Misfit? FindMisfit()
        => CheckClasses() ?? CheckElements() ?? CheckSame(RoleKind.Gradient, RoleKind.Logits)
            ?? CheckSame(RoleKind.Probabilities, RoleKind.Logits) ?? CheckSame(RoleKind.LogProbabilities, RoleKind.Logits)
            ?? CheckSame(RoleKind.Losses, RoleKind.Targets) ?? CheckWeights();

    private Figure? Rows => Find(RoleKind.Targets) ?? Find(RoleKind.Losses);

    private Figure? Elements => Find(RoleKind.Logits) ?? Find(RoleKind.Gradient);

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

    private Misfit? CheckSame(RoleKind role, RoleKind other)
        => Find(role) is { } figure && Find(other) is { } expected && figure.Value != expected.Value
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

    private Figure? Find(RoleKind role) => _figures.TryGetValue(role, out var figure) ? figure : null;

    /// <summary>A length or a number that is known, the parameter that it is passed to, and where.</summary>
    private sealed record Figure(string Name, int Value, SyntaxNode Place)
    {
        public Misfit Misfit(string reason) => new(Place, $"of '{Name}', {reason}");
    }
}
