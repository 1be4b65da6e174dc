using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The gradient of a row: its factors, the pass over its classes, and the entry at the target.</summary>
internal sealed class RowGradientStage(CodeWriter writer, KernelPlan plan, WidthPlan width, GradientPass pass)
{
    private readonly TermText _text = TermText.Of(plan);
    private readonly string _arithmetic = plan.Element.Arithmetic;

    public void Emit()
    {
        EmitEmpty();
        writer.Lines(RowFactor.Declarations(plan));
        if (plan.Row.Share is { } share)
        {
            writer.Statement($"{plan.Element.RowType} share = {_text.Of(share)};");
        }

        writer.Statement($"{plan.Element.RowType} scale = {_text.Of(plan.Row.Scale!)};");
        if (plan.Row.Tilt is { } tilt)
        {
            // The pass multiplies by differences before the logits are scaled.
            var value = plan.LogitScale is { } logitScale ? tilt * logitScale : tilt;
            writer.Statement($"{plan.Element.RowType} tilt = {_text.Of(value)};");
        }

        if (plan.SoftTarget is not null)
        {
            EmitPass();
            return;
        }

        EmitKept();
        EmitPass();
        writer.Statement($"{plan.Element.RowType} entry = {_text.SumOf(plan.Row.Entry)};");
        if (plan.Softcap is not null)
        {
            writer.Line("entry *= cap.TargetSlope;");
        }

        if (!plan.Layout.IsSharded)
        {
            writer.Line($"Unsafe.Add(ref g, y) = {Entry};");
            return;
        }

        using (writer.Block("if (y >= 0)"))
        {
            writer.Line($"Unsafe.Add(ref g, y) = {Entry};");
        }
    }

    private void EmitPass()
    {
        if (!plan.Layout.SharesRow)
        {
            EmitCall();
            return;
        }

        using (writer.Block($"if ({ParallelOption.SharesRow.Name})"))
        {
            writer.Line($"shared.Gradient({new KernelSignature(plan).Classes}, scale);");
        }

        using (writer.Block("else"))
        {
            EmitCall();
        }

        writer.Line();
    }

    private void EmitCall()
        => Method.Call(writer, PassMethod.Name(plan, width, "Gradient"), GradientPassText.Arguments(plan, pass));

    private void EmitEmpty()
    {
        if (plan.Mean.SkipsWhenEmpty)
        {
            using (writer.Block("if (isEmpty)"))
            {
                new SkipStage(writer, plan, width).EmitClear();
                writer.Line("continue;");
            }

            writer.Line();
        }
    }

    // The pass adds to the target's entry too, as if it were another's.
    private void EmitKept()
    {
        if (pass.Adds != Adding.Never)
        {
            var there = Conversion.Of("Unsafe.Add(ref g, y)", plan.Element.Storage, _arithmetic);
            var kept = plan.Layout.IsSharded ? $"(y < 0 ? 0 : {there})" : there;
            writer.Line(pass.Adds == Adding.Always
                ? $"{_arithmetic} kept = {kept};"
                : $"{_arithmetic} kept = accumulate ? {kept} : {GradientPassText.NothingKept(plan)};");
        }
    }

    private string Entry
    {
        get
        {
            if (pass.Adds == Adding.Never)
            {
                return Conversion.Of("entry", plan.Element.RowType, plan.Element.Storage);
            }

            var sum = $"kept + {Conversion.Of("entry", plan.Element.RowType, _arithmetic)}";
            return plan.Element.Widens ? $"({plan.Element.Storage})({sum})" : sum;
        }
    }
}
