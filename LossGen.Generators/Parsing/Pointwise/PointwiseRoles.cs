using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing.Pointwise;

/// <summary>The parameters of a pointwise kernel beside those of its scalar method.</summary>
internal static class PointwiseRoles
{
    /// <summary>The roles that have a name of their own.</summary>
    public static LossRoles Table { get; } = new()
    {
        All =
        [
            CommonRoles.Output(RoleKind.Gradient),
            CommonRoles.Losses,
            CommonRoles.Input(RoleKind.SampleWeights, Extent.Row),
            new(RoleKind.Mask, Passing.Input, static _ => ["bool"], Extent.Row),
            CommonRoles.OutputGradient,
            new(RoleKind.Accumulate, Passing.Scalar, static _ => ["bool"]),
            CommonRoles.EmptyMean,
        ],
        Required = [],
        InputWords = "tensors",
    };

    /// <summary>What a parameter of the scalar method may be: a tensor, or the same number for all elements.</summary>
    public static RoleRule Operand { get; } = new(
        RoleKind.Logits, Passing.InputOrScalar, static t => [t], Extent.Row)
    {
        Numbers = static t => t switch
        {
            "double" => ["double", "float"],
            _ when ElementTypes.HasSixteenBits(t) => [t, "float", "double"],
            _ => ["float", "double"],
        },
    };
}
