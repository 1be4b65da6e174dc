using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>The roles of <c>[CrossEntropyKernel]</c>, in the order in which messages list them.</summary>
internal static class CrossEntropyRoles
{
    public static IReadOnlyList<RoleRule> All { get; } =
    [
        new(RoleKind.Logits, Passing.Input, static t => [t]),
        new(RoleKind.Targets, Passing.Input, static _ => ["int", "long", "short", "byte", "sbyte", "ushort", "uint"]),
        new(RoleKind.Gradient, Passing.Output, static t => [t]),
        new(RoleKind.Losses, Passing.Output, static t => t == "Half" ? [t, "float"] : [t]),
        new(RoleKind.ClassWeights, Passing.Input, static t => [t]),
        new(RoleKind.Classes, Passing.Scalar, static _ => ["int"]),
        new(RoleKind.LabelSmoothing, Passing.Scalar, static t => t == "double" ? [t] : ["double", t]),
        new(RoleKind.IgnoreIndex, Passing.Scalar, static _ => ["int", "long"]),
        new(RoleKind.SampleWeights, Passing.Input, static t => [t]),
        new(RoleKind.OutputGradient, Passing.InputOrScalar, static t => [t]),
        new(RoleKind.Divisor, Passing.Scalar, static t => t == "double" ? [t] : ["double", t]),
        new(RoleKind.Accumulate, Passing.Scalar, static _ => ["bool"]),
        new(RoleKind.RowStride, Passing.Scalar, static _ => ["int", "nint"]),
        new(RoleKind.SequenceLength, Passing.Scalar, static _ => ["int"]),
        new(RoleKind.TargetShift, Passing.Scalar, static _ => ["int", "long"]),
        new(RoleKind.EmptyMean, Passing.Scalar, static _ => ["EmptyMean"]),
        new(RoleKind.SmoothingWeights, Passing.Scalar, static _ => ["SmoothingWeights"]),
        new(RoleKind.CancellationToken, Passing.Scalar, static _ => ["CancellationToken"]),
        new(RoleKind.LogSumExp, Passing.Output, static t => [t]),
        new(RoleKind.Predictions, Passing.Output, static _ => ["int"]),
        new(RoleKind.Correct, Passing.Result, static _ => ["int"]),
        new(RoleKind.TotalWeight, Passing.Result, static t => t == "double" ? [t] : ["double", t]),
    ];

    /// <summary>The roles without which there is nothing to compute.</summary>
    public static IReadOnlyList<RoleKind> Required { get; } = [RoleKind.Logits, RoleKind.Targets];

    /// <summary>The roles that receive results.</summary>
    public static IReadOnlyList<RoleKind> Outputs { get; } =
    [
        RoleKind.Gradient, RoleKind.Losses, RoleKind.LogSumExp, RoleKind.Predictions, RoleKind.Correct,
        RoleKind.TotalWeight,
    ];

    public static LossRoles Table { get; } = new() { All = All, Required = Required, Outputs = Outputs };

    /// <summary>Whether what the role receives or means is the same under every reduction.</summary>
    public static bool IsIndependentOfReduction(RoleKind role) => role != RoleKind.Gradient;
}
