using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>
/// The roles of <c>[LinearCrossEntropyKernel]</c>: those of the product, and of cross-entropy those that have no
/// element for every class of every row.
/// </summary>
internal static class LinearCrossEntropyRoles
{
    public static LossRoles Table { get; } = new()
    {
        All =
        [
            CommonRoles.Input(RoleKind.Hidden),
            CommonRoles.Input(RoleKind.Weight),
            CommonRoles.Targets,
            CommonRoles.Input(RoleKind.Bias, Extent.Class),
            Gradient(RoleKind.HiddenGradient),
            Gradient(RoleKind.WeightGradient),
            Gradient(RoleKind.BiasGradient, Extent.Class),
            new(RoleKind.Features, Passing.Scalar, static _ => ["int"]),
            .. CrossEntropyRoles.All.Where(static rule => rule.Extent != Extent.Element
                && rule.Role is not (RoleKind.Targets or RoleKind.InnerSize or RoleKind.RowStride)),
        ],
        Required = [RoleKind.Hidden, RoleKind.Weight, RoleKind.Targets],
        Input = RoleKind.Hidden,
        InputWords = "hidden states",
    };

    /// <summary>The roles that receive a derivative.</summary>
    public static RoleKind[] Gradients { get; } =
        [RoleKind.HiddenGradient, RoleKind.WeightGradient, RoleKind.BiasGradient];

    // Beside 16-bit elements a master gradient, to which many rows are added.
    private static RoleRule Gradient(RoleKind role, Extent extent = Extent.Element)
        => new(role, Passing.Output, CommonRoles.OrFloat, extent);
}
