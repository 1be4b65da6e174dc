using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>The roles of <c>[CrossEntropyKernel]</c>, in the order in which messages list them.</summary>
internal static class CrossEntropyRoles
{
    public static IReadOnlyList<RoleRule> All { get; } =
    [
        new(RoleKind.Logits, Passing.Input, static t => [t]),
        new(RoleKind.Targets, Passing.Input, static _ => ["int", "long", "short", "byte", "sbyte", "ushort", "uint"]),
        new(RoleKind.TargetProbabilities, Passing.Input, static t => [t]),
        new(RoleKind.Gradient, Passing.Output, static t => [t]),
        new(RoleKind.Losses, Passing.Output, static t => t == "Half" ? [t, "float"] : [t]),
        new(RoleKind.ClassWeights, Passing.Input, static t => [t]),
        new(RoleKind.Probabilities, Passing.Output, static t => [t]),
        new(RoleKind.LogProbabilities, Passing.Output, static t => [t]),
        new(RoleKind.Classes, Passing.Scalar, static _ => ["int"]),
        new(RoleKind.LabelSmoothing, Passing.Scalar, Real),
        new(RoleKind.IgnoreIndex, Passing.Scalar, static _ => ["int", "long"]),
        new(RoleKind.LogitScale, Passing.Scalar, Real),
        new(RoleKind.LogitSoftcap, Passing.Scalar, Real),
        new(RoleKind.ZLoss, Passing.Scalar, Real),
        new(RoleKind.PolyEpsilon, Passing.Scalar, Real),
        new(RoleKind.FocalGamma, Passing.Scalar, Real),
    ];

    /// <summary>The roles without which there is nothing to compute.</summary>
    public static IReadOnlyList<RoleKind> Required { get; } = [RoleKind.Logits, RoleKind.Targets];

    /// <summary>Whether a kernel has one role or the other: a target is a class, or a share of every class.</summary>
    public static bool AreAlternatives(RoleKind one, RoleKind other)
        => (one, other) is (RoleKind.TargetProbabilities, RoleKind.Targets) or (RoleKind.Targets, RoleKind.TargetProbabilities);

    /// <summary>The roles that receive results.</summary>
    public static IReadOnlyList<RoleKind> Outputs { get; } =
        [RoleKind.Gradient, RoleKind.Losses, RoleKind.Probabilities, RoleKind.LogProbabilities];

    /// <summary>Whether what the role receives or means is the same under every reduction.</summary>
    public static bool IsIndependentOfReduction(RoleKind role) => role != RoleKind.Gradient;

    public static string Names { get; } = string.Join(", ", All.Select(static r => r.Name));

    private static IReadOnlyList<string> Real(string element)
        => element == "double" ? [element] : ["double", element];

    public static RoleRule Of(RoleKind role) => All.First(r => r.Role == role);
}
