using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>A row of a cross-entropy kernel between its passes.</summary>
internal class CrossEntropyBody(CodeWriter writer, KernelPlan plan, WidthPlan width)
    : KernelBody(writer, plan, width)
{
    protected override void EmitRow()
    {
        RowTarget.Declare(Writer, Plan);
        EmitEarlySkip();
        EmitSums();
    }

    protected override void EmitPasses()
    {
        if (Plan.Passes == PassText.OfLibrary)
        {
            return;
        }

        Writer.Line();
        if (Plan.Passes == PassText.OneWidth)
        {
            new PassChoiceStage(Writer, Plan, Width).Emit();
        }

        if (Width.IsScalar)
        {
            new ScalarPassStage(Writer, Plan).Emit();
            return;
        }

        MaxStage.Emit(Writer, Plan, Width);
        if (Plan.CapsOnce)
        {
            Writer.Line();
            new CapStage(Writer, Plan, Width).Emit();
        }

        if (Plan.SumsExponentials)
        {
            Writer.Line();
            new ExpSumStage(Writer, Plan, Width).Emit();
        }

        if (Plan.Gradient is { StandsApart: false } gradient)
        {
            Writer.Line();
            new GradientStage(Writer, Plan, Width, gradient).Emit();
        }
    }

    /// <summary>When a row is left out before anything of it is read, or null.</summary>
    protected Condition? EarlySkip
        => Plan.SumsEveryRow ? null : Plan.FindsTop ? RowTarget.Ignores(Plan) : RowTarget.Skips(Plan);

    /// <summary>Names the target, its logit and the largest logit of the row.</summary>
    protected virtual void EmitMaximum(TargetLogitStage target, RowOutputStage outputs, Condition? late)
    {
        target.EmitClass(late);
        if (Plan.Layout.SharesRow)
        {
            new SharedRowStage(Writer, Plan, Width).EmitValue();
        }

        Method.Call(
            Writer,
            $"{Plan.Element.Arithmetic} m = {OfShared("Max")}{PassMethod.Name(Plan, Width, "Max")}",
            MaxStage.Arguments(Plan));
        outputs.EmitTop();
    }

    /// <summary>Names the sum of the row's exponentials without the target's, and what is summed beside.</summary>
    protected virtual void EmitSum(TargetLogitStage target, RowOutputStage outputs)
    {
        target.EmitLargest();
        outputs.EmitLimit();
        Writer.Lines(PassMethod.SoftcapOfRow(Plan));
        if (Plan.CapsOnce)
        {
            new CapStage(Writer, Plan, Width).EmitCall();
        }

        Method.Call(
            Writer,
            $"{Plan.Element.RowType} rest = {OfShared("ExpSum", ", m")}{PassMethod.Name(Plan, Width, "ExpSum")}",
            ExpSumPassText.Arguments(Plan));
    }

    // What is asked of ignored rows too, or of rows without weight, is computed before they are left out.
    private void EmitEarlySkip()
    {
        if (EarlySkip is { } skips)
        {
            new SkipStage(Writer, Plan, Width).EmitIgnored(skips);
        }
        else if (!Plan.SumsEveryRow)
        {
            Writer.Line();
        }
    }

    private void EmitSums()
    {
        var late = Plan.SumsEveryRow ? RowTarget.Skips(Plan) : null;
        var outputs = new RowOutputStage(Writer, Plan, Width);
        var target = new TargetLogitStage(Writer, Plan);
        EmitMaximum(target, outputs, late);
        if (!Plan.SumsExponentials)
        {
            return;
        }

        EmitSum(target, outputs);
        target.EmitExponential(late);
        Writer.Line($"{Plan.Element.RowType} s = rest + ey;");
        var loss = new LossStage(Writer, Plan);
        loss.EmitLogSum();
        EmitOfEveryRow(isLast: loss.IsEmpty && !Plan.SumsEveryRow);
        LossStage.EmitEarlyValues(Writer, Plan, Plan.Element.RowType);
        outputs.EmitOfEveryRow(late);
        loss.Emit();
        if (Plan.Gradient is { } pass)
        {
            Writer.Line();
            new RowGradientStage(Writer, Plan, Width, pass).Emit();
        }
    }

    // What threads compute together where they share a row.
    private string OfShared(string pass, string argument = "")
        => Plan.Layout.SharesRow
            ? $"{ParallelOption.SharesRow.Name} ? shared.{pass}({Signature.Classes}{argument}) : "
            : "";

    // Rows that are left out late have their probabilities from here.
    private void EmitOfEveryRow(bool isLast)
    {
        if (!Plan.GivesProbabilities && !Plan.Row.UsesLogTotal)
        {
            return;
        }

        Writer.Line();
        LogTotalStage.Emit(Writer, Plan, Width);
        if (!Plan.GivesProbabilities)
        {
            return;
        }

        ProbabilityStage.EmitCalls(Writer, Plan, Width, Plan.SoftTarget is null ? "logTotal" : "logSum");
        if (!isLast)
        {
            Writer.Line();
        }
    }
}
