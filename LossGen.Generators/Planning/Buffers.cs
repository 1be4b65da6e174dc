using LossGen.Generators.Model;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Planning;

/// <summary>Finds the buffers of a kernel, in the order in which they are handed on.</summary>
internal static class Buffers
{
    private static readonly RoleKind[] Order =
    [
        RoleKind.Hidden, RoleKind.Weight, RoleKind.Bias,
        RoleKind.Logits, RoleKind.TeacherLogits, RoleKind.Probabilities, RoleKind.LogProbabilities,
        RoleKind.Targets, RoleKind.TargetProbabilities, RoleKind.ClassWeights, RoleKind.SampleWeights,
        RoleKind.OutputGradient, RoleKind.Gradient, RoleKind.Losses, RoleKind.LogSumExp, RoleKind.Entropies,
        RoleKind.Predictions, RoleKind.HiddenGradient, RoleKind.WeightGradient, RoleKind.BiasGradient,
    ];

    // Inputs first: an output is compared with all that stand before it.
    public static IEnumerable<BufferPlan> Of(KernelSpec spec) => Order
        .Where(role => role != RoleKind.OutputGradient || OutputGradientOption.IsSpan(spec))
        .Where(spec.Has)
        .OrderBy(spec.Writes)
        .Select(role => new BufferPlan
        {
            Role = role,
            Parameter = spec.Find(role)!,
            IsOutput = spec.Writes(role),
            IsPerRow = IsPerRow(role, spec),
            MayReplaceInput = spec.MayReplaceInput(role),
        });

    private static bool IsPerRow(RoleKind role, KernelSpec spec) => role switch
    {
        RoleKind.Targets or RoleKind.SampleWeights or RoleKind.Losses => true,
        RoleKind.LogSumExp or RoleKind.Entropies or RoleKind.Predictions => true,
        RoleKind.OutputGradient => OutputGradientOption.IsPerRow(spec),
        _ => false,
    };
}
