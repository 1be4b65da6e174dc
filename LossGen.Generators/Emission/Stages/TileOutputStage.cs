using LossGen.Generators.Emission.Lowering;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// What a tile sums and writes of the softmax of its rows beside their losses: for that no exponential may be missing,
/// and the logits, which exponentials have replaced, are read once more.
/// </summary>
internal sealed class TileOutputStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private const string LogTotal = "logTotal";

    private readonly ColumnText _columns = new(plan, width);
    private readonly string _rows = $"{plan.Element.RowsPrefix}Rows{width.Bits}";

    /// <summary>
    /// Whether the largest class is kept out of the sum of rows that have no target, or that add nothing and whose
    /// probabilities are asked for.
    /// </summary>
    public static bool KeepsLargestApart(KernelPlan plan) => plan.SoftTarget is not null
        || (plan.GivesProbabilities && !plan.SumsEveryRow && RowTarget.Skips(plan) is not null);

    /// <summary>The buffer with the class of each row that is kept out of its sum.</summary>
    public static string ApartOf(KernelPlan plan) => KeepsLargestApart(plan) ? "apartOf" : "targetOf";

    // Where the largest class is kept out in any case, the logarithm has all digits.
    private static string LogOf(KernelPlan plan)
        => plan.SoftTarget is null && plan.Row.UsesLogTotal ? LogTotal : "logSum";

    public void Emit()
    {
        if (!plan.GivesProbabilities && !plan.Row.UsesLogTotal && !plan.ExpSum.SumsSpread && plan.SoftTarget is null)
        {
            return;
        }

        writer.Line($"columns.PutBack(ref {ApartOf(plan)});");
        if (plan.ExpSum.SumsSpread)
        {
            writer.Line(_columns.Declare("logits", "logitMemory"));
            writer.Line(_columns.Load("logits", "x"));
            writer.Line($"{_rows} spread = logits.SumGaps(columns){SpreadStage.Unit(plan)};");
        }

        if (LogOf(plan) == LogTotal)
        {
            writer.Line("// Where another class has most of the sum, it is kept out of the sum instead.");
            writer.Line($"{_rows} {LogTotal} = columns.LogTotal(logSum, s, Unbias);");
        }

        writer.Line();
        EmitProbabilities();
    }

    private void EmitProbabilities()
    {
        if (!plan.GivesProbabilities)
        {
            return;
        }

        var pass = 3;
        var declaration = _columns.Declare("outputs", "outputMemory");
        if (plan.Has(RoleKind.Probabilities))
        {
            writer.Line($"// Pass {pass++} of {PassCount.Of(plan)}: p = e * inverse, inverse = 1/s");
            writer.Line(declaration);
            writer.Line("outputs.TakeProbabilities(columns, 1 / s);");
            writer.Line(_columns.Store("outputs", "p"));
        }

        if (plan.Has(RoleKind.LogProbabilities))
        {
            writer.Line($"// Pass {pass} of {PassCount.Of(plan)}: lp = x - m - log(s), rounded once");
            writer.Lines(pass > 3 ? [] : [declaration]);
            writer.Line(_columns.Load("outputs", "x"));
            writer.Line($"outputs.TakeLogs({LogOf(plan)}, {plan.LogitScale?.Name ?? "1"});");
            writer.Line(_columns.Store("outputs", "lp"));
        }

        writer.Line();
    }
}
