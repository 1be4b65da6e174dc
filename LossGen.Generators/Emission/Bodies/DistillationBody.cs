using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>The body of a distillation kernel for one width: the loop over the rows and its passes.</summary>
internal sealed class DistillationBody(CodeWriter writer, KernelPlan plan, WidthPlan width, DistillationPlan distillation)
{
    public void Emit()
    {
        new DistillationRowStage(writer, plan, width, distillation).Emit();
        writer.Line();
        if (width.IsScalar)
        {
            new ScalarPassStage(writer, plan).EmitMax();
        }
        else
        {
            MaxStage.Emit(writer, plan, width);
        }

        writer.Line();
        new TemperedSumStage(writer, plan, width, distillation).Emit();
        if (distillation.NeedsForward || distillation.NeedsReverse)
        {
            writer.Line();
            new DivergenceStage(writer, plan, width, distillation).Emit();
        }

        if (distillation.HasGradient)
        {
            writer.Line();
            new DistillationGradientStage(writer, plan, width, distillation).Emit();
        }
    }
}
