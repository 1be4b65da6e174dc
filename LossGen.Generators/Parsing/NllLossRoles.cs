using LossGen.Generators.Model;

namespace LossGen.Generators.Parsing;

/// <summary>
/// The roles of <c>[NllLossKernel]</c>, whose input is log-probabilities or, where it says so, probabilities.
/// </summary>
internal static class NllLossRoles
{
    /// <summary>The option that makes probabilities the input.</summary>
    public const string FromProbabilities = "FromProbabilities";

    private static readonly LossRoles OverLogProbabilities = Over(RoleKind.LogProbabilities, "log-probabilities");

    private static readonly LossRoles OverProbabilities = Over(RoleKind.Probabilities, "probabilities");

    public static LossRoles Of(bool fromProbabilities) => fromProbabilities ? OverProbabilities : OverLogProbabilities;

    /// <summary>
    /// Whether a name is the input of the kernel that the option would make of this one, and what to do.
    /// </summary>
    public static bool IsOtherInput(ParsingContext context, string name, out (string When, string Do) remedy)
    {
        remedy = name == RoleNames.Of(RoleKind.Probabilities)
            ? ("with FromProbabilities = true", "set that, or take 'logProbabilities'")
            : ("without FromProbabilities", "remove that, or take 'probabilities'");
        return context.Loss.ReadsProbabilities
            && (name == RoleNames.Of(RoleKind.Probabilities) || name == RoleNames.Of(RoleKind.LogProbabilities));
    }

    private static LossRoles Over(RoleKind input, string words) => new()
    {
        All =
        [
            CommonRoles.Input(input),
            CommonRoles.Targets,
            CommonRoles.Output(RoleKind.Gradient),
            CommonRoles.Losses,
            CommonRoles.Input(RoleKind.ClassWeights, Extent.Class),
            CommonRoles.Classes,
            CommonRoles.InnerSize,
            CommonRoles.IgnoreIndex,
        ],
        Required = [input, RoleKind.Targets],
        Input = input,
        InputWords = words,
    };
}
