using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>What is written for a row that adds nothing.</summary>
internal sealed class SkipStage(CodeWriter writer, KernelPlan plan)
{
    private readonly string _classes = new KernelSignature(plan).Classes;

    /// <summary>Leaves a row out under a condition.</summary>
    public void Emit(string condition, bool ignored)
    {
        using (writer.Block($"if ({condition})"))
        {
            EmitClear();
            if (plan.Spec.Has(RoleKind.Losses))
            {
                writer.Line("Unsafe.Add(ref losses, row) = default;");
            }

            if (ignored && plan.Spec.Has(RoleKind.Predictions))
            {
                writer.Line("Unsafe.Add(ref predictions, row) = -1;");
            }

            writer.Line("continue;");
        }

        writer.Line();
    }

    /// <summary>Clears the gradient of a row, unless it is added to what is there.</summary>
    public void EmitClear()
    {
        if (plan.Gradient is { Adds: Adding.Never })
        {
            writer.Line($"RowMath.Clear(ref g, {_classes});");
        }
        else if (plan.Gradient is { Adds: Adding.OnRequest })
        {
            writer.Line($"RowMath.ClearUnless(accumulate, ref g, {_classes});");
        }
    }
}
