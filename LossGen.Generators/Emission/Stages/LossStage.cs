using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Options;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>What the terms of a row are made of, and its loss, rounded once.</summary>
internal sealed class LossStage(CodeWriter writer, KernelPlan plan)
{
    private readonly string _arithmetic = plan.Element.Arithmetic;

    /// <summary>Whether the row has neither a loss nor numbers that its gradient is made of.</summary>
    public bool IsEmpty
        => plan is { NeedsLoss: false, Row: { UsesNll: false, UsesLogSumExp: false }, ExpSum.SumsSpread: false }
            && plan.Row.Values.Count == 0;

    /// <summary>What the terms are made of, and the loss.</summary>
    public void Emit()
    {
        EmitSums(writer, plan, plan.Element.RowType, $"({plan.Element.RowType})m", "xy");
        if (plan.NeedsLoss)
        {
            EmitLoss();
        }

        if (plan.Has(RoleKind.ZLossResult))
        {
            Term part = plan.Row.LossFactor is { } factor ? factor * ZLossOption.ZPart : ZLossOption.ZPart;
            writer.Line($"zSum.Add(row, {Rounded(part)});");
        }
    }

    /// <summary>The logarithm of the row's sum, relative to its maximum.</summary>
    public void EmitLogSum()
    {
        if (plan.Row.UsesLogSum)
        {
            writer.Line(LogSumTitle(plan));
            var logSum = $"VectorMath.{plan.Element.NumericsPrefix}LogSum";
            writer.Line($"double logSum = {logSum}(xy == m, rest * Unbias, s * Unbias);");
        }
    }

    /// <summary>What the logarithm is made of, as the comment above it.</summary>
    public static string LogSumTitle(KernelPlan plan) => plan.SoftTarget is null
        ? "// Where the target is the maximum, log(1 + rest) keeps the digits of a small loss."
        : "// The largest class is kept out of the sum: log(1 + rest) keeps the digits of a small loss.";

    /// <summary>Names the numbers of all rows, also of those that are left out after them.</summary>
    public static void EmitEarlyValues(CodeWriter writer, KernelPlan plan, string type)
        => writer.Lines(Declarations(plan, plan.Row.EarlyValues, type));

    /// <summary>
    /// Names what terms have in common, from the logarithm of the sum, the maximum and the target's logit.
    /// </summary>
    public static void EmitSums(CodeWriter writer, KernelPlan plan, string type, string max, string xy)
    {
        var difference = plan.Softcap is null ? Product($"({max} - {xy})") : "cap.TargetGap";
        if (plan.Row.UsesNll)
        {
            writer.Line($"{type} nll = {difference} + logSum;");
        }

        if (plan.Row.UsesTargetGap)
        {
            writer.Line($"{type} targetGap = {difference};");
        }

        if (plan.Row.UsesLogSumExp)
        {
            writer.Line($"{type} lse = {(plan.Softcap is null ? Product(max) : "cap.Max")} + logSum;");
        }

        writer.Lines(Declarations(plan, plan.Row.Values, type));

        string Product(string value) => plan.LogitScale is null ? value : $"({plan.LogitScale.Name} * {value})";
    }

    private static IEnumerable<string> Declarations(KernelPlan plan, IEnumerable<RowValue> values, string type)
        => values.Select(value => $"{type} {value.Quantity.Name} = {Text(plan).Of(value.Value)};");

    private void EmitLoss()
    {
        EmitTerms(writer, plan, plan.Element.RowType);
        if (!plan.Row.SumsTermsApart || plan.Has(RoleKind.Losses))
        {
            writer.Line($"{_arithmetic} loss = {Rounded(plan.Row.LossValue)};");
        }

        EmitOutputs(writer, plan);
    }

    /// <summary>
    /// Stores the loss of the row, which is rounded, and adds it to the sum of the rows, as it is asked for.
    /// </summary>
    public static void EmitOutputs(CodeWriter writer, KernelPlan plan)
    {
        if (plan.Find(RoleKind.Losses) is { } losses)
        {
            var value = losses.ElementType == plan.Element.LossType ? "loss" : $"({losses.ElementType})loss";
            writer.Line($"Unsafe.Add(ref losses, row) = {value};");
        }

        if (plan.Reduces)
        {
            writer.Lines(RowSums.Of(plan).Select(sum => $"{sum.Name}.Add(row, {Addend(plan, sum)});"));
        }
    }

    /// <summary>Names the terms of the loss where there are several.</summary>
    public static void EmitTerms(CodeWriter writer, KernelPlan plan, string type)
    {
        if (plan.Row.Loss.Count > 1)
        {
            foreach (var term in plan.Row.Loss)
            {
                writer.Statement($"{type} {term.Quantity.Name} = {ValueOf(plan, term)};");
            }
        }
    }

    // Terms that are summed apart may be several of the options': each stands for itself.
    private static string ValueOf(KernelPlan plan, RowValue term) => term.Value is Sum sum && plan.Row.SumsTermsApart
        ? Text(plan).SumOf(sum.Terms)
        : Text(plan).Of(term.Value);

    // The whole loss is rounded already.
    private static string Addend(KernelPlan plan, RowSums.Sum sum)
        => plan.Row.SumsTermsApart ? $"({plan.Element.LossType}){sum.Term}" : sum.Term;

    private string Rounded(Term value) => $"({_arithmetic}){Text(plan).Operand(value)}";

    private static TermText Text(KernelPlan plan) => TermText.Of(plan);
}
