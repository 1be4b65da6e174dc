using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The loop over the rows of an NLL kernel, which looks at one element of each.</summary>
internal sealed class NllRowStage(CodeWriter writer, KernelPlan plan)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly TermText _text = new(plan.Element);
    private readonly string _arithmetic = plan.Element.Arithmetic;

    public void Emit()
    {
        using (Method.Open(writer, $"private static {_signature.Returns} Rows", _signature.Parameters))
        {
            if (plan.Reduces)
            {
                writer.Lines(RowSums.Declarations(plan));
            }

            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                EmitRow();
            }

            if (plan.Reduces)
            {
                writer.Line();
                writer.Line(RowSums.Result(plan));
            }
        }
    }

    private void EmitRow()
    {
        if (plan.Row.Loss.Count > 0)
        {
            var input = RoleNames.Of(plan.Spec.Input.Role);
            writer.Line($"ref {plan.Element.Storage} x = ref Unsafe.Add(ref {input}, row * {_signature.Classes});");
        }

        if (plan.Spec.Has(RoleKind.Gradient))
        {
            writer.Line($"ref {plan.Element.Storage} g = ref Unsafe.Add(ref gradient, row * {_signature.Classes});");
            writer.Line($"RowMath.Clear(ref g, {_signature.Classes});");
        }

        RowTarget.Declare(writer, plan);
        EmitSkip();
        writer.Line();
        EmitLoss();
        if (plan.Spec.Has(RoleKind.Gradient))
        {
            var type = plan.Element.Storage;
            writer.Line($"Unsafe.Add(ref g, (nint)target) = {Rounded(_text.SumOf(plan.Row.Entry), type)};");
        }
    }

    private void EmitSkip()
    {
        if (RowTarget.Skips(plan) is not { } skips)
        {
            return;
        }

        using (writer.Block($"if ({_text.Of(skips)})"))
        {
            if (plan.Spec.Has(RoleKind.Losses))
            {
                writer.Line("Unsafe.Add(ref losses, row) = default;");
            }

            writer.Line("continue;");
        }
    }

    private void EmitLoss()
    {
        if (plan.Row.Loss.Count == 0)
        {
            return;
        }

        var convert = _arithmetic == "double" ? "" : "(double)";
        writer.Line($"double score = {convert}Unsafe.Add(ref x, (nint)target);");
        writer.Line($"{_arithmetic} loss = {Rounded(_text.Of(plan.Row.LossValue), _arithmetic)};");
        if (plan.Spec.Find(RoleKind.Losses) is { } losses)
        {
            var value = losses.ElementType == _arithmetic ? "loss" : $"({losses.ElementType})loss";
            writer.Line($"Unsafe.Add(ref losses, row) = {value};");
        }

        if (plan.Reduces)
        {
            writer.Line("lossSum.Add(row, loss);");
        }
    }

    // What is computed for Half is rounded to float first, as everywhere.
    private static string Rounded(string value, string type) => type switch
    {
        "double" => $"(double)({value})",
        "Half" => $"(Half)(float)({value})",
        _ => $"({type})({value})",
    };
}
