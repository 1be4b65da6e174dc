using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The loss of a row from the sums of its passes, rounded once.</summary>
internal sealed class LossStage(CodeWriter writer, KernelPlan plan)
{
    private readonly string _arithmetic = plan.Element.Arithmetic;

    public void Emit()
    {
        writer.Line();
        writer.Line("// The target's own term is exact where it is the maximum, so a small loss keeps its digits.");
        var logSum = $"VectorMath.{plan.Element.NumericsPrefix}LogSum";
        writer.Line($"double logSum = {logSum}(xy == m, rest * Unbias, s * Unbias);");
        writer.Line("double nll = ((double)m - xy) + logSum;");
        if (plan.Row.SumsTermsApart)
        {
            EmitApart();
        }
        else
        {
            EmitTogether();
        }
    }

    private void EmitTogether()
    {
        writer.Line($"{_arithmetic} loss = {Rounded(string.Join(" + ", plan.Row.Loss))};");
        StoreLoss();
        if (plan.Reduces)
        {
            writer.Line("totals.Add(loss);");
        }
    }

    private void EmitApart()
    {
        for (var i = 0; i < plan.Row.Loss.Count; i++)
        {
            writer.Line($"double part{i} = {plan.Row.Loss[i]};");
        }

        if (plan.Spec.Has(RoleKind.Losses))
        {
            writer.Line($"{_arithmetic} loss = {Rounded("part0 + part1")};");
        }

        StoreLoss();
        writer.Line($"totals.Add({Rounded("part0")}, {Rounded("part1")});");
    }

    private void StoreLoss()
    {
        if (plan.Spec.Find(RoleKind.Losses) is { } losses)
        {
            var value = losses.ElementType == _arithmetic ? "loss" : $"({losses.ElementType})loss";
            writer.Line($"Unsafe.Add(ref losses, row) = {value};");
        }
    }

    private string Rounded(string value) => (_arithmetic, value.Contains(' ')) switch
    {
        ("double", _) => value,
        (_, true) => $"({_arithmetic})({value})",
        _ => $"({_arithmetic}){value}",
    };
}
