using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The loop over a range of rows: what happens to a row between its passes.</summary>
internal sealed class RowStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly SkipStage _skip = new(writer, plan);
    private readonly string _arithmetic = plan.Element.Arithmetic;

    public void Emit()
    {
        using (Method.Open(
            writer, $"private static {_signature.Returns} Rows{width.Suffix}", _signature.Parameters))
        {
            if (plan.HasTotals)
            {
                writer.Lines(RowSums.Declarations(plan));
            }

            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                if (CancellationOption.Check(plan) is { } check)
                {
                    writer.Line(check);
                }

                EmitReferences();
                EmitEarlySkip();
                EmitRow();
            }

            if (plan.HasTotals)
            {
                writer.Line();
                writer.Line(RowSums.Result(plan));
            }
        }
    }

    private void EmitReferences()
    {
        var storage = plan.Element.Storage;
        writer.Line($"ref {storage} x = ref Unsafe.Add(ref logits, row * {_signature.Stride});");
        if (plan.Gradient is not null)
        {
            writer.Line($"ref {storage} g = ref Unsafe.Add(ref gradient, row * {_signature.Stride});");
        }

        RowTarget.Declare(writer, plan);
    }

    // What is asked of ignored rows too, or of rows without weight, is computed before they are left out.
    private void EmitEarlySkip()
    {
        var skips = plan.NeedsLogSumExp ? null : plan.FindsTop ? RowTarget.Ignores(plan) : RowTarget.Skips(plan);
        if (skips is not null)
        {
            _skip.Emit(skips, ignored: true);
        }
        else if (!plan.NeedsLogSumExp)
        {
            writer.Line();
        }
    }

    private void EmitRow()
    {
        var late = plan.NeedsLogSumExp ? RowTarget.Skips(plan) : null;
        EmitTarget(late);
        Method.Call(writer, $"{_arithmetic} m = Max{width.Suffix}", ["ref x", .. PassMethod.ClassesArgument(plan)]);
        var outputs = new RowOutputStage(writer, plan);
        outputs.EmitTop();
        if (!plan.SumsExponentials)
        {
            return;
        }

        outputs.EmitLimit();
        Method.Call(writer, $"{plan.Element.RowType} rest = ExpSum{width.Suffix}", ExpSumStage.Arguments(plan));
        var (where, otherwise) = late is null ? ("", "") : ("counts ? ", " : 0");
        writer.Line($"double ey = {where}VectorMath.ExpShifted(xy, m){otherwise};");
        writer.Line($"{plan.Element.RowType} s = rest + ey;");
        var loss = new LossStage(writer, plan);
        if (plan.NeedsLoss || plan.NeedsLogSumExp)
        {
            loss.EmitLogSum();
        }

        outputs.EmitLogSumExp(late);
        if (plan.NeedsLoss)
        {
            loss.Emit();
        }

        if (plan.Gradient is { } pass)
        {
            writer.Line();
            new RowGradientStage(writer, plan, width, pass).Emit();
        }
    }

    // A row that does not count has no target: nothing is kept out of its sum.
    private void EmitTarget(string? late)
    {
        if (!plan.SumsExponentials)
        {
            return;
        }

        var xy = Conversion.Of("Unsafe.Add(ref x, y)", plan.Element.Storage, _arithmetic);
        if (late is null)
        {
            writer.Line("nint y = (nint)target;");
            writer.Line($"{_arithmetic} xy = {xy};");
            return;
        }

        writer.Line($"bool counts = {RowTarget.Not(late)};");
        writer.Line("nint y = counts ? (nint)target : -1;");
        writer.Line($"{_arithmetic} xy = counts ? {xy} : {_arithmetic}.NaN;");
    }
}
