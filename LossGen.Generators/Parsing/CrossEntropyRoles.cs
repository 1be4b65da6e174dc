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
        CommonRoles.Input(RoleKind.ClassWeights, Extent.Class),
        CommonRoles.Output(RoleKind.Probabilities),
        CommonRoles.Output(RoleKind.LogProbabilities),
        CommonRoles.Classes,
        CommonRoles.InnerSize,
        CommonRoles.IgnoreIndex,
        .. CommonRoles.Reals(LossFacts.Fused),
        CommonRoles.Input(RoleKind.SampleWeights, Extent.Row),
        new(RoleKind.OutputGradient, Passing.InputOrScalar, static t => t == "Half" ? [t, "float"] : [t], Extent.Row)
        {
            // The usual first scale of a loss, 65,536, is not a number in Half.
            Numbers = static t => t == "Half" ? [t, "float", "double"] : [t],
        },
        CommonRoles.Real(RoleKind.Divisor),
        .. SwitchOption.All.Select(
            static option => new RoleRule(option.Role, Passing.Scalar, static _ => ["bool"])),
        new(RoleKind.RowStride, Passing.Scalar, static _ => ["int", "nint"]),
        new(RoleKind.SequenceLength, Passing.Scalar, static _ => ["int"]),
        new(RoleKind.TargetShift, Passing.Scalar, static _ => ["int", "long"]),
        new(RoleKind.EmptyMean, Passing.Scalar, static _ => ["EmptyMean"]),
        new(RoleKind.SmoothingWeights, Passing.Scalar, static _ => ["SmoothingWeights"]),
        new(RoleKind.CancellationToken, Passing.Scalar, static _ => ["CancellationToken"]),
        new(RoleKind.Shard, Passing.Scalar, static _ => ["ClassShard"]),
        CommonRoles.Output(RoleKind.LogSumExp, Extent.Row),
        new(RoleKind.Entropies, Passing.Output, static t => t == "Half" ? [t, "float"] : [t], Extent.Row),
        new(RoleKind.Predictions, Passing.Output, static _ => ["int"], Extent.Row),
        new(RoleKind.Correct, Passing.Result, static _ => ["int"]),
        new(RoleKind.ZLossResult, Passing.Result, static t => t == "double" ? [t] : ["double", t]),
        new(RoleKind.TotalWeight, Passing.Result, static t => t == "double" ? [t] : ["double", t]),
    ];

    /// <summary>The roles without which there is nothing to compute.</summary>
    public static IReadOnlyList<RoleKind> Required { get; } = [RoleKind.Logits, RoleKind.Targets];

    /// <summary>Whether a kernel has one role or the other: a target is a class, or a share of every class.</summary>
    public static bool AreAlternatives(RoleKind one, RoleKind other)
        => (one, other) is (RoleKind.TargetProbabilities, RoleKind.Targets)
            or (RoleKind.Targets, RoleKind.TargetProbabilities);

    public static LossRoles Table { get; } = new() { All = All, Required = Required };

    /// <summary>Whether what the role receives or means is the same under every reduction.</summary>
    public static bool IsIndependentOfReduction(RoleKind role) => role != RoleKind.Gradient;
}
