using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The loop over a range of rows: what happens to a row between its passes.</summary>
internal sealed class RowStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly KernelSignature _signature = new(plan);
    private readonly string _arithmetic = plan.Element.Arithmetic;

    public void Emit()
    {
        using (Method.Open(
            writer, $"private static {_signature.Returns} Rows{width.Suffix}", _signature.Parameters))
        {
            if (plan.Reduces)
            {
                writer.Lines(RowSums.Declarations(plan));
            }

            using (writer.Block("for (nint row = 0; row < rows; row++)"))
            {
                EmitReferences();
                EmitSkip();
                EmitRow();
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
        var storage = plan.Element.Storage;
        writer.Line($"ref {storage} x = ref Unsafe.Add(ref logits, row * {_signature.Classes});");
        if (plan.Gradient is not null)
        {
            writer.Line($"ref {storage} g = ref Unsafe.Add(ref gradient, row * {_signature.Classes});");
        }

        ProbabilityStage.EmitReferences(writer, plan, _signature.Classes);
        writer.Lines(RowTarget.Declarations(plan, "row"));
    }

    private void EmitSkip()
    {
        if (RowTarget.Skips(plan) is not { } skips)
        {
            writer.Line();
            return;
        }

        using (writer.Block($"if ({skips})"))
        {
            ProbabilityStage.EmitSkipped(writer, plan, width);
            if (plan.Gradient is not null)
            {
                writer.Line($"RowMath.Clear(ref g, {_signature.Classes});");
            }

            if (plan.Spec.Has(RoleKind.Losses))
            {
                writer.Line("Unsafe.Add(ref losses, row) = default;");
            }

            writer.Line("continue;");
        }

        writer.Line();
    }

    private void EmitRow()
    {
        if (plan.SoftTarget is null)
        {
            writer.Line("nint y = (nint)target;");
            writer.Line($"{_arithmetic} xy = {Cast("Unsafe.Add(ref x, y)", plan.Element.Storage, _arithmetic)};");
        }

        Method.Call(writer, $"{_arithmetic} m = Max{width.Suffix}", ["ref x", .. PassMethod.ClassesArgument(plan)]);
        if (plan.SoftTarget is not null)
        {
            writer.Line($"nint y = RowMath.ClassOf(ref x, {_signature.Classes}, {Cast("m", _arithmetic, plan.Element.Storage)});");
            writer.Line($"{_arithmetic} xy = {Cast("Unsafe.Add(ref x, y)", plan.Element.Storage, _arithmetic)};");
        }

        writer.Lines(PassMethod.Softcap(plan, "softcap", "m"));
        Method.Call(writer, $"{plan.Element.RowType} rest = ExpSum{width.Suffix}", ExpSumStage.Arguments(plan));
        writer.Line($"double ey = {PassMethod.Exp(plan, "xy", "m")};");
        writer.Line($"{plan.Element.RowType} s = rest + ey;");
        new LossStage(writer, plan).Emit();
        if (ProbabilityStage.IsAsked(plan))
        {
            writer.Line();
            ProbabilityStage.EmitTop(writer, plan, width);
            ProbabilityStage.EmitCalls(writer, plan, width, plan.SoftTarget is null ? "logTotal" : "logSum");
        }

        if (plan.Gradient is { } pass)
        {
            writer.Line();
            if (plan.Row.Share is { } share)
            {
                writer.Statement($"{plan.Element.RowType} share = {share};");
            }

            writer.Statement($"{plan.Element.RowType} scale = {plan.Row.Scale};");
            Method.Call(writer, $"Gradient{width.Suffix}", GradientStage.Arguments(plan, pass));
            if (plan.SoftTarget is null)
            {
                var entry = plan.Softcap is null ? plan.Row.Entry : $"({plan.Row.Entry}) * softcap.Slope(xy)";
                writer.Statement($"{plan.Element.RowType} entry = {entry};");
                writer.Line($"Unsafe.Add(ref g, y) = {Cast("entry", plan.Element.RowType, plan.Element.Storage)};");
            }
        }
    }

    /// <summary>A value as another type; what is computed for Half is rounded to float first, once.</summary>
    private static string Cast(string value, string from, string to) => (from, to) switch
    {
        _ when from == to => value,
        ("double", "Half") => $"(Half)(float){value}",
        ("float", "Half") => $"(Half){value}",
        ("Half", _) => $"({to}){value}",
        _ => $"({to}){value}",
    };
}
