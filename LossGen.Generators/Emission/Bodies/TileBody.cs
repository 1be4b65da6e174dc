using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>The rows of a kernel of few classes, a row a lane.</summary>
internal sealed class TileBody(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    public void Emit()
    {
        if (plan.Softmax is { } softmax)
        {
            new SoftmaxTileStage(writer, plan, width, softmax).Emit();
            return;
        }

        if (plan.Distillation is { } distillation)
        {
            new DistillationTileStage(writer, plan, width, distillation).Emit();
            return;
        }

        if (plan.Loop == ClassLoop.Registers)
        {
            new TileLoopStage(writer, plan, width).Emit();
            writer.Line();
        }

        new TileStage(writer, plan, width).Emit();
    }
}
