using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>A row of a cross-entropy kernel between its passes.</summary>
internal sealed class CrossEntropyBody(CodeWriter writer, KernelPlan plan, WidthPlan width, bool gradientIn = false)
    : KernelBody(writer, plan, width)
{
    private const int LongestBody = 250;

    private readonly bool _gradientApart = gradientIn ? false : GradientStandsApart(plan);

    /// <summary>
    /// Whether the pass for the gradient stands in a file of its own: where so much is asked of a row that the body would
    /// grow too long with it.
    /// </summary>
    public static bool GradientStandsApart(KernelPlan plan)
        => plan is { Gradient.TakesFewVectors: true, Tiled: false }
            && plan.Widths.Any(width => !width.IsScalar && LinesOf(plan, width) > LongestBody);

    protected override void EmitRow()
    {
        RowTarget.Declare(Writer, Plan);
        EmitEarlySkip();
        EmitSums();
    }

    protected override void EmitPasses()
    {
        Writer.Line();
        if (Width.IsScalar)
        {
            new ScalarPassStage(Writer, Plan).Emit();
            return;
        }

        MaxStage.Emit(Writer, Plan, Width);
        if (Plan.SumsExponentials)
        {
            Writer.Line();
            new ExpSumStage(Writer, Plan, Width).Emit();
        }

        if (Plan.Gradient is { } gradient && !_gradientApart)
        {
            Writer.Line();
            new GradientStage(Writer, Plan, Width, gradient).Emit();
        }
    }

    // What is asked of ignored rows too, or of rows without weight, is computed before they are left out.
    private void EmitEarlySkip()
    {
        var skips = Plan.NeedsLogSumExp ? null : Plan.FindsTop ? RowTarget.Ignores(Plan) : RowTarget.Skips(Plan);
        if (skips is not null)
        {
            new SkipStage(Writer, Plan, Width).EmitIgnored(skips);
        }
        else if (!Plan.NeedsLogSumExp)
        {
            Writer.Line();
        }
    }

    private void EmitSums()
    {
        var late = Plan.NeedsLogSumExp ? RowTarget.Skips(Plan) : null;
        var outputs = new RowOutputStage(Writer, Plan, Width);
        var target = new TargetLogitStage(Writer, Plan);
        target.EmitClass(late);
        if (Plan.Layout.SharesRow)
        {
            new SharedRowStage(Writer, Plan, Width).EmitValue();
        }

        Method.Call(
            Writer, $"{Plan.Element.Arithmetic} m = {OfShared("Max")}Max{Width.Suffix}", MaxStage.Arguments(Plan));
        outputs.EmitTop();
        if (!Plan.SumsExponentials)
        {
            return;
        }

        target.EmitLargest();
        outputs.EmitLimit();
        Writer.Lines(PassMethod.Softcap(Plan, "m"));
        Method.Call(
            Writer,
            $"{Plan.Element.RowType} rest = {OfShared("ExpSum", ", m")}ExpSum{Width.Suffix}",
            ExpSumStage.Arguments(Plan));
        target.EmitExponential(late);
        Writer.Line($"{Plan.Element.RowType} s = rest + ey;");
        var loss = new LossStage(Writer, Plan);
        loss.EmitLogSum();
        EmitProbabilities(isLast: loss.IsEmpty && !Plan.NeedsLogSumExp);
        outputs.EmitLogSumExp(late);
        loss.Emit();
        if (Plan.Gradient is { } pass)
        {
            Writer.Line();
            new RowGradientStage(Writer, Plan, Width, pass).Emit();
        }
    }

    // What threads compute together where they share a row.
    private string OfShared(string pass, string argument = "")
        => Plan.Layout.SharesRow ? $"{ParallelOption.SharesRow.Name} ? shared.{pass}({Signature.Classes}{argument}) : " : "";

    // Rows that are left out for their log-sum-exp only have their probabilities from here.
    private void EmitProbabilities(bool isLast)
    {
        if (!Plan.GivesProbabilities)
        {
            return;
        }

        Writer.Line();
        ProbabilityStage.EmitTop(Writer, Plan, Width);
        ProbabilityStage.EmitCalls(Writer, Plan, Width, Plan.SoftTarget is null ? "logTotal" : "logSum");
        if (!isLast)
        {
            Writer.Line();
        }
    }

    // Where the body will stand, because a line has less room the deeper it stands.
    private static int LinesOf(KernelPlan plan, WidthPlan width)
    {
        var lines = 0;
        SourceFrame.Write(plan.Method, writer =>
        {
            using (writer.Block(plan.TypeName))
            {
                var before = LinesOf(writer);
                if (width == plan.Widths[0])
                {
                    DispatchStage.Emit(writer, plan);
                    writer.Line();
                }

                new CrossEntropyBody(writer, plan, width, true).Emit();
                lines = LinesOf(writer) - before;
            }
        });
        return lines;
    }

    private static int LinesOf(CodeWriter writer) => writer.ToString().Count(static c => c == '\n');
}
