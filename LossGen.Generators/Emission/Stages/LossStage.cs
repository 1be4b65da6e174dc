using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>The loss of a row from the sums of its passes, rounded once.</summary>
internal sealed class LossStage(CodeWriter writer, KernelPlan plan)
{
    private readonly string _arithmetic = plan.Element.Arithmetic;

    public void Emit()
    {
        writer.Line($"{plan.Element.RowType} nll = (({plan.Element.RowType})m - xy) + logSum;");
        EmitTerms(writer, plan, plan.Element.RowType);
        if (!plan.Row.SumsTermsApart || plan.Spec.Has(RoleKind.Losses))
        {
            writer.Line($"{_arithmetic} loss = {Rounded(Total(plan))};");
        }

        StoreLoss();
        if (plan.Reduces)
        {
            writer.Lines(RowSums.Of(plan).Select(sum => $"{sum.Name}.Add(row, {Term(sum)});"));
        }
    }

    /// <summary>The logarithm of the row's sum, relative to its maximum.</summary>
    public void EmitLogSum()
    {
        writer.Line("// Where the target is the maximum, log(1 + rest) keeps the digits of a small loss.");
        var logSum = $"VectorMath.{plan.Element.NumericsPrefix}LogSum";
        writer.Line($"double logSum = {logSum}(xy == m, rest * Unbias, s * Unbias);");
    }

    /// <summary>Names the terms of the loss where there are several.</summary>
    public static void EmitTerms(CodeWriter writer, KernelPlan plan, string type)
    {
        if (plan.Row.Loss.Count > 1)
        {
            writer.Lines(plan.Row.Loss.Select(term => $"{type} {term.Name} = {term.Expression};"));
        }
    }

    /// <summary>The loss of the row from its terms.</summary>
    public static string Total(KernelPlan plan)
    {
        var total = plan.Row.Loss.Count == 1
            ? plan.Row.Loss[0].Expression
            : string.Join(" + ", plan.Row.Loss.Select(term => term.Name));
        return plan.Row.LossFactor is not { } factor ? total
            : total.Contains(' ') ? $"{factor} * ({total})"
            : $"{factor} * {total}";
    }

    private void StoreLoss()
    {
        if (plan.Spec.Find(RoleKind.Losses) is { } losses)
        {
            var value = losses.ElementType == _arithmetic ? "loss" : $"({losses.ElementType})loss";
            writer.Line($"Unsafe.Add(ref losses, row) = {value};");
        }
    }

    // The whole loss is rounded already.
    private string Term(RowSums.Sum sum) => plan.Row.SumsTermsApart ? Rounded(sum.Term) : sum.Term;

    private string Rounded(string value)
        => value.Contains(' ') ? $"({_arithmetic})({value})" : $"({_arithmetic}){value}";
}
