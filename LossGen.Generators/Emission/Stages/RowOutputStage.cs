using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Generators.Planning.Terms;

namespace LossGen.Generators.Emission.Stages;

/// <summary>What is asked of every row besides its loss and gradient.</summary>
internal sealed class RowOutputStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly TermText _text = TermText.Of(plan);
    private readonly SkipStage _skip = new(writer, plan, width);
    private readonly string _classes = new KernelSignature(plan).Classes;

    /// <summary>The class with the largest logit, once the maximum is known.</summary>
    public void EmitTop()
    {
        if (!plan.FindsTop)
        {
            return;
        }

        // Where outputs of every row are made of its sum, ignored rows come as far as this.
        var ignored = plan.SumsEveryRow ? RowTarget.Ignores(plan) : null;
        writer.Line(plan.Layout.IsSharded
            ? $"long top = {ShardText.Whole}.Top;"
            : $"nint top = RowMath.IndexOfMax(ref x, {_classes}, m);");
        if (plan.Has(RoleKind.Predictions))
        {
            var prediction = (ignored is null ? "" : $"{_text.Of(ignored)} ? {RowTarget.NoPrediction(plan)} : ")
                + (plan.TargetBase == 0 ? "(int)top" : $"(int)top + {plan.TargetBase}");
            Method.Assign(writer, "Unsafe.Add(ref predictions, row)", prediction);
        }

        if (plan.Has(RoleKind.Correct))
        {
            var hit = (ignored is null ? "" : $"{_text.Of(ignored.Opposite)} && ") + "top == target";
            writer.Line($"correct += {hit} ? 1 : 0;");
        }

        if (plan.SumsExponentials && !plan.SumsEveryRow && RowTarget.SkipsWeightless(plan) is { } weightless)
        {
            _skip.EmitWeightless(weightless);
        }
    }

    /// <summary>What the log-sum-exp of a row without a finite maximum is, before that row is overwritten.</summary>
    public void EmitLimit()
    {
        if (plan.NeedsLogSumExp)
        {
            writer.Line(plan.Layout.IsSharded
                ? $"double limit = {ShardText.Whole}.Limit;"
                : $"double limit = RowMath.LogSumExpLimit(ref x, {_classes}, m);");
        }
    }

    /// <summary>The log-sum-exp and the entropy, after which ignored rows are left out.</summary>
    public void EmitOfEveryRow(Condition? late)
    {
        if (plan.NeedsLogSumExp)
        {
            EmitLogSumExp();
        }

        if (plan.Find(RoleKind.Entropies) is { } entropies)
        {
            var value = Conversion.Of(Row.Entropy.Name, plan.Element.RowType, entropies.ElementType);
            writer.Line($"Unsafe.Add(ref entropies, row) = {value};");
        }

        if (late is not null && (plan.NeedsLoss || plan.Gradient is not null || plan.Has(RoleKind.ZLossResult)))
        {
            _skip.EmitSummed(plan.SoftTarget is null ? new Not(TargetLogitStage.Counts) : late);
        }
    }

    private void EmitLogSumExp()
    {
        var scale = plan.LogitScale is { } name ? $", {name.Name}" : "";
        var sum = plan.Softcap is null
            ? $"RowMath.LogSumExp(m{scale}, logSum, limit)"
            : "RowMath.CappedLogSumExp(cap.Max, logSum, limit)";
        var value = Conversion.Of(sum, "double", plan.Find(RoleKind.LogSumExp)!.ElementType);
        writer.Line($"Unsafe.Add(ref logSumExp, row) = {value};");
    }
}
