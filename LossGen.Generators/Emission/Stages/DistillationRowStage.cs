using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The loop over the rows of a distillation kernel: x is the student's row, t the teacher's.</summary>
internal sealed class DistillationRowStage(CodeWriter writer, KernelPlan plan, WidthPlan width, DistillationPlan distillation)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly string _storage = plan.Element.Storage;

    private string Classes => plan.Spec.Options.Classes > 0 ? "" : ", classes";

    private string PerTemperature => distillation.Tempered ? ", perTemperature" : "";

    public void Emit()
    {
        using (Method.Open(writer, $"private static {_signature.Returns} Rows{width.Suffix}", _signature.Parameters))
        {
            if (plan.Reduces)
            {
                writer.Lines(RowSums.Declarations(plan));
            }

            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                EmitReferences();
                EmitSkip();
                writer.Line();
                EmitSums();
                EmitLoss();
                if (distillation.HasGradient)
                {
                    EmitGradient();
                }
            }

            if (plan.Reduces)
            {
                writer.Line();
                writer.Line(RowSums.Result(plan));
            }
        }
    }

    private void EmitReferences()
    {
        writer.Line($"ref {_storage} x = ref Unsafe.Add(ref logits, row * {_signature.Classes});");
        writer.Line($"ref {_storage} t = ref Unsafe.Add(ref teacherLogits, row * {_signature.Classes});");
        if (distillation.HasGradient)
        {
            writer.Line($"ref {_storage} g = ref Unsafe.Add(ref gradient, row * {_signature.Classes});");
        }

        if (distillation.Hard)
        {
            writer.Line("long target = Unsafe.Add(ref targets, row);");
        }
    }

    private void EmitSkip()
    {
        if (plan.Row.IgnoreIndex is not { } ignored)
        {
            return;
        }

        using (writer.Block($"if (target == {ignored.Name})"))
        {
            if (distillation.HasGradient)
            {
                writer.Line($"RowMath.Clear(ref g, {_signature.Classes});");
            }

            if (plan.Spec.Has(RoleKind.Losses))
            {
                writer.Line("Unsafe.Add(ref losses, row) = default;");
            }

            writer.Line("continue;");
        }
    }

    // The maximum's own term, which is 1, is kept out of every sum: log(1 + rest) is the logarithm of the sum.
    private void EmitSums()
    {
        var cast = plan.Element.Widens ? "(float)" : "";
        foreach (var row in new[] { "x", "t" })
        {
            var of = row == "x" ? "X" : "T";
            writer.Line($"double m{of} = Max{width.Suffix}(ref {row}{Classes});");
            writer.Line($"nint k{of} = RowMath.IndexOf(ref {row}, {_signature.Classes}, {cast}m{of});");
            writer.Line($"double rest{of} = ExpSum{width.Suffix}(ref {row}{Classes}, k{of}, m{of}{PerTemperature});");
            writer.Line($"double scale{of} = 1 / (1 + rest{of});");
        }

        if (distillation.NeedsForward || distillation.NeedsReverse)
        {
            writer.Line("double shift = VectorMath.LogOnePlus(restT) - VectorMath.LogOnePlus(restX);");
        }

        if (distillation.NeedsForward)
        {
            Method.Call(writer, $"double forward = Divergence{width.Suffix}", DivergenceStage.Arguments(plan, distillation, "t", "x"));
        }

        if (distillation.NeedsReverse)
        {
            Method.Call(writer, $"double reverse = Divergence{width.Suffix}", DivergenceStage.Arguments(plan, distillation, "x", "t"));
        }

        if (distillation.Hard)
        {
            var convert = plan.Element.Widens ? "(double)" : "";
            writer.Line("nint y = (nint)target;");
            writer.Line($"double xy = {convert}Unsafe.Add(ref x, y);");
            writer.Line(distillation.Tempered
                ? $"double restHard = ExpSum{width.Suffix}(ref x{Classes}, kX, mX, 1);"
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
            writer.Line("double nll = (mX - xy) + VectorMath.LogOnePlus(restHard);");
        }

        if (distillation.Direction == DistillationDirectionKind.Symmetric)
        {
            writer.Line("double divergence = 0.5 * (forward + reverse);");
        }

        var isDouble = plan.Spec.Element == ElementKind.Double;
        var text = new TermText(plan.Element);
        writer.Line(isDouble
            ? $"double loss = {text.Of(distillation.Loss)};"
            : $"float loss = (float){text.Operand(distillation.Loss)};");
        if (plan.Spec.Find(RoleKind.Losses) is { } losses)
        {
            writer.Line($"Unsafe.Add(ref losses, row) = {(losses.ElementType == "Half" ? "(Half)loss" : "loss")};");
        }

        if (plan.Reduces)
        {
            writer.Line("lossSum.Add(row, loss);");
        }
    }

    private void EmitGradient()
    {
        if (distillation.Hard)
        {
            writer.Line("double scaleHard = 1 / (1 + restHard);");
            writer.Line("double entry = y == kX ? -restHard * scaleHard : (VectorMath.Exp(xy - mX) * scaleHard) - 1;");
        }

        Method.Call(
            writer, $"Gradient{width.Suffix}", DistillationGradientStage.Items(plan, distillation).Select(item => item.Argument));
    }
}
