using LossGen.Generators.Planning;

namespace LossGen.Generators.Emission.Stages;

/// <summary>
/// What is summed beside exponentials: by how much logits are below the maximum, as smoothing and soft targets ask.
/// </summary>
internal sealed class GapStage(CodeWriter writer, KernelPlan plan, WidthPlan width)
{
    private readonly VectorText _text = new(plan.Element, width);
    private readonly ClassTerm _gap = plan.ExpSum.Gap;

    private bool IsCapped => plan.Softcap is not null;

    /// <summary>The sums of the gap: a capped logit has two parts.</summary>
    public static IEnumerable<string> Sums(KernelPlan plan) => plan.Softcap is null ? ["gaps"] : ["gaps", "lows"];

    /// <summary>The gap from its sums.</summary>
    public static string GapOf(KernelPlan plan) => string.Join(" + ", Sums(plan).Select(sum => $"{sum}.Total()"));

    /// <summary>What takes a mass out of the unit of a gap.</summary>
    public static string MassUnit(KernelPlan plan)
        => plan.Element.IsDouble ? " * DoubleGapSum512.Unit" : "";

    public void Emit(List<int> vectors, bool whole)
    {
        if (!whole && !IsCapped)
        {
            // Filled with m, a missing class has no gap. In place, x is already overwritten: take it from x0, x1 ….
            writer.Lines(vectors.Select(
                v => $"x{v} = VectorMath.FillLanes(x{v}, {VectorText.Less("left", v * width.Lanes)}, m);"));
        }

        if (_gap == ClassTerm.Weighted)
        {
            writer.Lines(vectors.Select(v => $"{_text.Type} w{v} = " + (whole
                ? _text.Load("w", _text.At(v))
                : _text.LoadPartial("w", _text.At(v), VectorText.Less("left", v * width.Lanes), "0")) + ";"));
        }

        if (_gap == ClassTerm.Target)
        {
            writer.Lines(SoftTargetText.Vectors(
                plan, _text, vectors, v => whole ? null : VectorText.Less("left", v * width.Lanes), v => _text.At(v)));
        }

        for (var step = 0; step < vectors.Count; step += _text.PerStep)
        {
            string[] shares = _gap switch
            {
                ClassTerm.Target => [Names("u", vectors, step)],
                ClassTerm.Weighted => [Names("w", vectors, step)],
                _ => [],
            };
            foreach (var (sum, gap) in Gaps(vectors, step))
            {
                Method.Call(writer, $"{sum}.Add", gap.Concat(shares));
            }

            if (_gap == ClassTerm.Target)
            {
                Method.Call(writer, "masses.AddShares", shares);
            }
        }
    }

    // The minuend and the logits of a step. Capped logits are differences already, in two parts with a sum for each.
    private (string Sum, string[] Gap)[] Gaps(List<int> vectors, int step) => IsCapped
        ?
        [
            ("gaps", ["zero", Names("c", vectors, step, ".High")]),
            ("lows", ["zero", Names("c", vectors, step, ".Low")]),
        ]
        : [("gaps", ["m", Names("x", vectors, step)])];

    private string Names(string letter, List<int> vectors, int step, string part = "")
        => string.Join(", ", vectors.Skip(step).Take(_text.PerStep).Select(v => letter + v + part));
}
