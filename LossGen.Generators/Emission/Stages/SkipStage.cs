using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>What is written for a row that adds nothing.</summary>
internal sealed class SkipStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly string _classes = new KernelSignature(plan).Classes;

    /// <summary>Leaves a row out of which nothing is known but its target.</summary>
    public void EmitIgnored(Condition condition) => Emit(condition, () =>
    {
        ProbabilityStage.EmitSkipped(writer, plan, width);
        if (plan.Has(RoleKind.Predictions))
        {
            writer.Line($"Unsafe.Add(ref predictions, row) = {RowTarget.NoPrediction(plan)};");
        }
    });

    /// <summary>Leaves a row out whose prediction is known.</summary>
    public void EmitWeightless(Condition condition)
        => Emit(condition, () => ProbabilityStage.EmitSkipped(writer, plan, width));

    /// <summary>Leaves a row out whose exponentials have been summed.</summary>
    public void EmitSummed(Condition condition) => Emit(condition, static () => { });

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

    private void Emit(Condition condition, Action emitOutputs)
    {
        using (writer.Block($"if ({TermText.Of(plan).Of(condition)})"))
        {
            emitOutputs();
            EmitClear();
            if (plan.Has(RoleKind.Losses))
            {
                writer.Line("Unsafe.Add(ref losses, row) = default;");
            }

            writer.Line("continue;");
        }

        writer.Line();
    }
}
