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
        CommonRoles.OutputGradient,
        CommonRoles.Real(RoleKind.Divisor),
        .. SwitchOption.All.Select(
            static option => new RoleRule(option.Role, Passing.Scalar, static _ => ["bool"])),
        new(RoleKind.RowStride, Passing.Scalar, static _ => ["int", "nint"]),
        new(RoleKind.SequenceLength, Passing.Scalar, static _ => ["int"]),
        new(RoleKind.TargetShift, Passing.Scalar, static _ => ["int", "long"]),
        CommonRoles.EmptyMean,
        new(RoleKind.SmoothingWeights, Passing.Scalar, static _ => ["SmoothingWeights"]),
        new(RoleKind.CancellationToken, Passing.Scalar, static _ => ["CancellationToken"]),
        new(RoleKind.LogSumExp, Passing.Output, CommonRoles.OrFloat, Extent.Row),
        new(RoleKind.Entropies, Passing.Output, CommonRoles.OrFloat, Extent.Row),
        new(RoleKind.Shard, Passing.Scalar, static _ => ["ClassShard"]),
        new(RoleKind.Predictions, Passing.Output, static _ => ["int"], Extent.Row),
        new(RoleKind.Correct, Passing.Result, static _ => ["int"]),
        new(RoleKind.ZLossResult, Passing.Result, CommonRoles.Numbers),
        new(RoleKind.TotalWeight, Passing.Result, CommonRoles.Numbers),
    ];

    /// <summary>The roles without which there is nothing to compute.</summary>
    public static IReadOnlyList<RoleKind> Required { get; } = [RoleKind.Logits, RoleKind.Targets];

    /// <summary>Whether a kernel has one role or the other: a target is a class, or a share of every class.</summary>
    public static bool AreAlternatives(RoleKind one, RoleKind other)
        => (one, other) is (RoleKind.TargetProbabilities, RoleKind.Targets)
            or (RoleKind.Targets, RoleKind.TargetProbabilities);

    public static LossRoles Table { get; } = new() { All = All, Required = Required };

    /// <summary>Whether what the role receives or means is the same under every reduction.</summary>
    public static bool IsIndependentOfReduction(RoleKind role)
        => role != RoleKind.Gradient && !LinearCrossEntropyRoles.Gradients.Contains(role);
}
