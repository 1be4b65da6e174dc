using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>The roles of <c>[SoftmaxKernel]</c> and <c>[LogSoftmaxKernel]</c>.</summary>
internal static class SoftmaxRoles
{
    public static LossRoles Softmax { get; } = Writing(RoleKind.Probabilities);

    public static LossRoles LogSoftmax { get; } = Writing(RoleKind.LogProbabilities);

    private static LossRoles Writing(RoleKind output) => new()
    {
        All =
        [
            CommonRoles.Input(RoleKind.Logits),
            CommonRoles.Output(output),
            CommonRoles.Input(RoleKind.OutputGradient),
            CommonRoles.Output(RoleKind.Gradient),
            CommonRoles.Classes,
            CommonRoles.InnerSize,
        ],
        Required = [RoleKind.Logits],
        Reduces = false,
    };
}
