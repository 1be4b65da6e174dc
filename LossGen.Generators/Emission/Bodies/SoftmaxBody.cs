using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>The body of a softmax kernel for one width: the loop over the rows and its passes.</summary>
internal sealed class SoftmaxBody(CodeWriter writer, KernelPlan plan, WidthPlan width, SoftmaxPlan softmax)
{
    public void Emit()
    {
        new SoftmaxRowStage(writer, plan, width, softmax).Emit();
        writer.Line();
        if (width.IsScalar)
        {
            new ScalarPassStage(writer, plan).Emit();
        }
        else
        {
            MaxStage.Emit(writer, plan, width);
            writer.Line();
            new ExpSumStage(writer, plan, width).Emit();
        }

        writer.Line();
        if (softmax.Backward)
        {
            new UpstreamSumStage(writer, plan, width, softmax).Emit();
            writer.Line();
        }

        new SoftmaxOutputStage(writer, plan, width, softmax).Emit();
    }
}
