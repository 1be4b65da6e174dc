using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Emission.Stages;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Bodies;

/// <summary>A row of a distillation kernel between its passes: x is the student's row, t the teacher's.</summary>
internal sealed class DistillationBody(
    CodeWriter writer, KernelPlan plan, WidthPlan width, DistillationPlan distillation)
    : KernelBody(writer, plan, width)
{
    private string Classes => Plan.Layout.HasConstantClasses ? "" : ", classes";

    private string Widened => Plan.Element.Widens ? "(double)" : "";

    private string PerTemperature => distillation.Tempered ? ", perTemperature" : "";

    private bool Keeps => DistillationPlan.KeepsExponentials(Width);

    /// <summary>Borrows the memory of exponentials.</summary>
    protected override void EmitStart()
    {
        if (!Keeps)
        {
            return;
        }

        string[] rows = distillation is { Hard: true, Tempered: true } ? ["X", "T", "Hard"] : ["X", "T"];
        var memories = rows.Select(row => $"memory{row} = new({Signature.Classes})");
        var references = rows.Select(row => $"e{row} = ref memory{row}.First");
        Writer.Line($"using RowMemory<double> {string.Join(", ", memories)};");
        Writer.Line($"ref double {string.Join(", ", references)};");
    }

    protected override void EmitRow()
    {
        if (Plan.Has(RoleKind.Targets))
        {
            Writer.Line("long target = Unsafe.Add(ref targets, row);");
        }

        if (distillation.Weighted)
        {
            Writer.Line($"double sampleWeight = {Widened}Unsafe.Add(ref sampleWeights, row);");
        }

        EmitSkip();
        Writer.Line();
        EmitSums();
        if (distillation.FusesGradient)
        {
            EmitGradient();
            EmitLoss();
            return;
        }

        EmitLoss();
        if (distillation.HasGradient)
        {
            EmitGradient();
        }
    }

    protected override void EmitPasses()
    {
        Writer.Line();
        if (Width.IsScalar)
        {
            new ScalarPassStage(Writer, Plan).EmitMax();
        }
        else
        {
            MaxStage.Emit(Writer, Plan, Width);
        }

        Writer.Line();
        new TemperedSumStage(Writer, Plan, Width, distillation).Emit();
        if (distillation.DivergenceStandsAlone)
        {
            Writer.Line();
            new DivergenceStage(Writer, Plan, Width, distillation).Emit();
        }

        if (distillation is { HasGradient: true, GradientStandsApart: false })
        {
            Writer.Line();
            new DistillationGradientStage(Writer, Plan, Width, distillation).Emit();
        }
    }

    private void EmitSkip()
    {
        if (RowTarget.Skips(Plan) is not { } skips)
        {
            return;
        }

        using (Writer.Block($"if ({Text.Of(skips)})"))
        {
            if (distillation.HasGradient)
            {
                Writer.Line($"RowMath.Clear(ref g, {Signature.Classes});");
            }

            if (Plan.Has(RoleKind.Losses))
            {
                Writer.Line("Unsafe.Add(ref losses, row) = default;");
            }

            Writer.Line("continue;");
        }
    }

    // The maximum's own term, which is 1, is kept out of every sum: log(1 + rest) is the logarithm of the sum.
    private void EmitSums()
    {
        var cast = Plan.Element.Widens ? "(float)" : "";
        foreach (var row in new[] { "x", "t" })
        {
            var of = row == "x" ? "X" : "T";
            Writer.Line($"double m{of} = Max{Width.Suffix}(ref {row}{Classes});");
            Writer.Line($"nint k{of} = RowMath.IndexOf(ref {row}, {Signature.Classes}, {cast}m{of});");
            Writer.Line($"double rest{of} = ExpSum{Width.Suffix}("
                + $"ref {row}{(Keeps ? $", ref e{of}" : "")}{Classes}, k{of}, m{of}{PerTemperature});");
            Writer.Line($"double scale{of} = 1 / (1 + rest{of});");
        }

        if (distillation.UsesDifferences)
        {
            Writer.Line("double shift = VectorMath.LogOnePlus(restT) - VectorMath.LogOnePlus(restX);");
        }

        if (distillation is { NeedsForward: true, FusesGradient: false })
        {
            Method.Call(
                Writer,
                $"double {distillation.TeacherDivergence.Name} = Divergence{Width.Suffix}",
                DivergenceStage.Arguments(Plan, Width, distillation, "t", "x"));
        }

        if (distillation.NeedsReverse)
        {
            Method.Call(
                Writer,
                $"double {distillation.StudentDivergence.Name} = Divergence{Width.Suffix}",
                DivergenceStage.Arguments(Plan, Width, distillation, "x", "t"));
        }

        if (distillation.Hard)
        {
            Writer.Line("nint y = (nint)target;");
            Writer.Line($"double xy = {Widened}Unsafe.Add(ref x, y);");
            Writer.Line(distillation.Tempered
                ? $"double restHard = ExpSum{Width.Suffix}(ref x{(Keeps ? ", ref eHard" : "")}{Classes}, kX, mX, 1);"
                : "double restHard = restX;");
        }
    }

    private void EmitLoss()
    {
        if (!distillation.NeedsLoss)
        {
            return;
        }

        if (distillation.Hard)
        {
            Writer.Line("double nll = (mX - xy) + VectorMath.LogOnePlus(restHard);");
        }

        if (distillation.Direction == DistillationDirectionKind.Symmetric)
        {
            Writer.Line("double divergence = 0.5 * (forward + reverse);");
        }

        if (distillation.Mixes)
        {
            Writer.Line($"double {distillation.Divergence.Name} = {Text.Of(Mixture.DivergenceValue)};");
        }

        var loss = Plan.Element.LossType == "double"
            ? Text.Of(distillation.Loss)
            : $"(float){Text.Operand(distillation.Loss)}";
        Writer.Line($"{Plan.Element.LossType} loss = {loss};");
        LossStage.EmitOutputs(Writer, Plan);
    }

    private void EmitGradient()
    {
        if (distillation.Hard)
        {
            Writer.Line("double scaleHard = 1 / (1 + restHard);");
            Writer.Line("double entry = y == kX ? -restHard * scaleHard : (VectorMath.Exp(xy - mX) * scaleHard) - 1;");
        }

        Method.Call(
            Writer,
            distillation.FusesGradient
                ? $"double {distillation.TeacherDivergence.Name} = DivergenceAndGradient{Width.Suffix}"
                : $"Gradient{Width.Suffix}",
            DistillationGradientStage.Items(Plan, Width, distillation).Select(item => item.Argument));
    }
}
