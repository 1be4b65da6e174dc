using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The loop over a range of rows: what happens to a row between its passes.</summary>
internal sealed class RowStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly SkipStage _skip = new(writer, plan, width);
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

            if (plan.UsesScratch)
            {
                writer.Line($"using RowMemory<{_arithmetic}> scratch = new({_signature.Classes});");
                writer.Line($"ref {_arithmetic} e = ref scratch.First;");
            }

            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                writer.Lines(Cancellation.Checks(plan));

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

        ProbabilityStage.EmitReferences(writer, plan, _signature.Classes);
        RowTarget.Declare(writer, plan);
    }

    // What is asked of ignored rows too, or of rows without weight, is computed before they are left out.
    private void EmitEarlySkip()
    {
        var skips = plan.NeedsLogSumExp ? null : plan.FindsTop ? RowTarget.Ignores(plan) : RowTarget.Skips(plan);
        if (skips is not null)
        {
            _skip.EmitIgnored(skips);
        }
        else if (!plan.NeedsLogSumExp)
        {
            writer.Line();
        }
    }

    private void EmitRow()
    {
        var late = plan.NeedsLogSumExp ? RowTarget.Skips(plan) : null;
        var outputs = new RowOutputStage(writer, plan, width);
        var target = new TargetLogitStage(writer, plan);
        target.EmitClass(late);
        if (plan.SharesRow)
        {
            new SharedRowStage(writer, plan, width).EmitValue();
        }

        Method.Call(
            writer, $"{_arithmetic} m = {OfShared("Max")}Max{width.Suffix}", MaxStage.Arguments(plan));
        outputs.EmitTop();
        if (!plan.SumsExponentials)
        {
            return;
        }

        target.EmitLargest();
        outputs.EmitLimit();
        writer.Lines(PassMethod.Softcap(plan, "m"));
        Method.Call(
            writer,
            $"{plan.Element.RowType} rest = {OfShared("ExpSum", ", m")}ExpSum{width.Suffix}",
            ExpSumStage.Arguments(plan));
        target.EmitExponential(late);
        writer.Line($"{plan.Element.RowType} s = rest + ey;");
        var loss = new LossStage(writer, plan);
        loss.EmitLogSum();
        EmitProbabilities(isLast: loss.IsEmpty && !plan.NeedsLogSumExp);
        outputs.EmitLogSumExp(late);
        loss.Emit();
        if (plan.Gradient is { } pass)
        {
            writer.Line();
            new RowGradientStage(writer, plan, width, pass).Emit();
        }
    }

    // What threads compute together where they share a row.
    private string OfShared(string pass, string argument = "")
        => plan.SharesRow ? $"{ParallelOption.SharesRow.Name} ? shared.{pass}({_signature.Classes}{argument}) : " : "";

    // Rows that are left out for their log-sum-exp only have their probabilities from here.
    private void EmitProbabilities(bool isLast)
    {
        if (!plan.GivesProbabilities)
        {
            return;
        }

        writer.Line();
        ProbabilityStage.EmitTop(writer, plan, width);
        ProbabilityStage.EmitCalls(writer, plan, width, plan.SoftTarget is null ? "logTotal" : "logSum");
        if (!isLast)
        {
            writer.Line();
        }
    }
}
