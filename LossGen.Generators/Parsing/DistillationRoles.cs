using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>The roles of <c>[DistillationKernel]</c>.</summary>
internal static class DistillationRoles
{
    public static LossRoles Table { get; } = new()
    {
        All =
        [
            CommonRoles.Input(RoleKind.Logits),
            CommonRoles.Input(RoleKind.TeacherLogits),
            CommonRoles.Targets,
            CommonRoles.Output(RoleKind.Gradient),
            CommonRoles.Losses,
            CommonRoles.Input(RoleKind.SampleWeights, Extent.Row),
            CommonRoles.Classes,
            CommonRoles.InnerSize,
            .. CommonRoles.Reals(LossFacts.Divergences),
            CommonRoles.IgnoreIndex,
        ],
        Required = [RoleKind.Logits, RoleKind.TeacherLogits],
    };
}
