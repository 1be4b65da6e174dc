using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// The sum of e * (m - x), as the entropy asks. It has the target's term too, and is therefore taken before
/// the target is kept out of the exponentials. What is not there has an exponential of 0, or no gap.
/// </summary>
internal sealed class SpreadStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly VectorText _text = new(plan.Element, width);

    /// <summary>The sums: a capped logit has two parts.</summary>
    public static IEnumerable<string> Sums(KernelPlan plan) => plan switch
    {
        { ExpSum.SumsSpread: false } => [],
        { Softcap: null } => ["spreads"],
        _ => ["spreads", "spreadLows"],
    };

    /// <summary>What a chunk gives, with the logits as the softmax sees them.</summary>
    public static string OfChunk(KernelPlan plan)
    {
        var sums = string.Join(" + ", Sums(plan).Select(static sum => $"{sum}.Total()"));
        var factor = Unit(plan);
        return $"{(plan.Softcap is null || factor.Length == 0 ? sums : $"({sums})")}{factor}";
    }

    /// <summary>What a sum is multiplied by, with the operator; empty where that is nothing.</summary>
    public static string Unit(KernelPlan plan)
        => GapStage.MassUnit(plan) + (plan.LogitScale is null ? "" : $" * {plan.LogitScale.Name}");

    /// <summary>Adds vectors of a round.</summary>
    public void Emit(List<int> vectors)
    {
        for (var step = 0; step < vectors.Count && plan.ExpSum.SumsSpread; step += _text.PerStep)
        {
            foreach (var sum in Sums(plan))
            {
                Method.Call(writer, $"{sum}.Add",
                [
                    plan.Softcap is null ? "m" : "zero",
                    Names(plan.Softcap is null ? "x" : "c", step, plan.Softcap is null ? "" : Part(sum)),
                    Names("e", step),
                ]);
            }
        }

        string Names(string letter, int first, string part = "")
            => string.Join(", ", vectors.Skip(first).Take(_text.PerStep).Select(v => letter + v + part));
    }

    /// <summary>Adds class i, in scalar code.</summary>
    public static IEnumerable<string> Scalar(KernelPlan plan) => Sums(plan).Select(sum => plan.Softcap is null
        ? $"{sum}.Add(i, max, xi, e);"
        : $"{sum}.Add(i, 0, c{Part(sum)}, e);");

    private static string Part(string sum) => sum == "spreads" ? ".High" : ".Low";
}
