using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>The roles of <c>[CrossEntropyKernel]</c>, in the order in which messages list them.</summary>
internal static class CrossEntropyRoles
{
    public static IReadOnlyList<RoleRule> All { get; } =
    [
        CommonRoles.Input(RoleKind.Logits),
        CommonRoles.Targets,
        CommonRoles.Input(RoleKind.TargetProbabilities),
        CommonRoles.Output(RoleKind.Gradient),
        CommonRoles.Losses,
        CommonRoles.Input(RoleKind.ClassWeights),
        CommonRoles.Output(RoleKind.Probabilities),
        CommonRoles.Output(RoleKind.LogProbabilities),
        CommonRoles.Classes,
        CommonRoles.Real(RoleKind.LabelSmoothing),
        CommonRoles.IgnoreIndex,
        CommonRoles.Real(RoleKind.LogitScale),
        CommonRoles.Real(RoleKind.LogitSoftcap),
        CommonRoles.Real(RoleKind.ZLoss),
        CommonRoles.Real(RoleKind.PolyEpsilon),
        CommonRoles.Real(RoleKind.FocalGamma),
    ];

    /// <summary>The roles without which there is nothing to compute.</summary>
    public static IReadOnlyList<RoleKind> Required { get; } = [RoleKind.Logits, RoleKind.Targets];

    /// <summary>Whether a kernel has one role or the other: a target is a class, or a share of every class.</summary>
    public static bool AreAlternatives(RoleKind one, RoleKind other)
        => (one, other) is (RoleKind.TargetProbabilities, RoleKind.Targets) or (RoleKind.Targets, RoleKind.TargetProbabilities);

    /// <summary>The roles that receive results.</summary>
    public static IReadOnlyList<RoleKind> Outputs { get; } =
        [RoleKind.Gradient, RoleKind.Losses, RoleKind.Probabilities, RoleKind.LogProbabilities];

    public static LossRoles Table { get; } = new() { All = All, Required = Required, Outputs = Outputs };

    /// <summary>Whether what the role receives or means is the same under every reduction.</summary>
    public static bool IsIndependentOfReduction(RoleKind role) => role != RoleKind.Gradient;
}
