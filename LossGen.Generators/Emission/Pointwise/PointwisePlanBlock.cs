using LossGen.Generators.Planning.Pointwise;

namespace LossGen.Generators.Emission.Pointwise;

/// <summary>The plan in words above the kernel.</summary>
internal static class PointwisePlanBlock
{
    public static void Emit(CodeWriter writer, PointwisePlan plan)
    {
        writer.Line($"// loss       {plan.Spec.ScalarMethod}");
    }
}
