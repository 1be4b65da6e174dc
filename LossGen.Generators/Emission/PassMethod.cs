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

    /// <summary>The argument for the number of classes where it is not a constant.</summary>
    public static IEnumerable<string> ClassesArgument(KernelPlan plan)
        => plan.Spec.Options.Classes > 0 ? [] : ["classes"];
}

/// <summary>How many passes a kernel makes over a row.</summary>
internal static class PassCount
{
    public static int Of(KernelPlan plan) => plan.Softmax?.Passes ?? plan.Distillation?.Passes
        ?? (plan.Gradient is not null ? 3 : plan.SumsExponentials ? 2 : 1);
}
