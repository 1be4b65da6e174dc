using LossGen.Generators.Emission.PlanBlock;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The plan in words above the kernel, one fact a line in a fixed column.</summary>
internal static class PlanBlockStage
{
    private const int Column = 11;

    public static void Emit(CodeWriter writer, KernelPlan plan)
    {
        foreach (var line in new PlanBlockLines(plan).All)
        {
            writer.Line($"// {line.Topic.PadRight(Column)}{line.Text}");
        }
    }
}
