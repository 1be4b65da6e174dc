using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission;

/// <summary>What the method of every pass has in common.</summary>
internal static class PassMethod
{
    /// <summary>
    /// Writes the attribute that keeps a pass a method of its own: inlined into the row loop it loses registers, and
    /// under tiered compilation some processes ran it at half the speed.
    /// </summary>
    public static void Open(CodeWriter writer) => writer.Line("[MethodImpl(MethodImplOptions.NoInlining)]");

    /// <summary>The parameter for the number of classes where it is not a constant.</summary>
    public static IEnumerable<string> ClassesParameter(KernelPlan plan)
        => plan.Spec.Options.Classes > 0 ? [] : ["nint classes"];

    /// <summary>The parameter for the scale of the logits where it is a number of the call.</summary>
    public static IEnumerable<string> ScaleParameter(KernelPlan plan)
        => ScaleArgument(plan).Select(name => $"double {name}");

    /// <summary>The argument for the scale of the logits where it is a number of the call.</summary>
    public static IEnumerable<string> ScaleArgument(KernelPlan plan)
        => plan.LogitScale is { } scale && plan.Spec.Has(RoleKind.LogitScale) ? [scale] : [];

    /// <summary>What follows the maximum where a scalar exponential is taken.</summary>
    public static string ScaleOf(KernelPlan plan) => plan.LogitScale is { } scale ? $", {scale}" : "";

    /// <summary>The argument for the number of classes where it is not a constant.</summary>
    public static IEnumerable<string> ClassesArgument(KernelPlan plan)
        => plan.Spec.Options.Classes > 0 ? [] : ["classes"];
}

/// <summary>How many passes a kernel makes over a row.</summary>
internal static class PassCount
{
    public static int Of(KernelPlan plan) => plan.Softmax?.Passes ?? plan.Distillation?.Passes ?? OfCrossEntropy(plan);

    private static int OfCrossEntropy(KernelPlan plan) => 1
        + (plan.SumsExponentials ? 1 : 0)
        + (plan.Gradient is null ? 0 : 1)
        + (plan.Spec.Has(RoleKind.Probabilities) ? 1 : 0)
        + (plan.Spec.Has(RoleKind.LogProbabilities) ? 1 : 0);
}
