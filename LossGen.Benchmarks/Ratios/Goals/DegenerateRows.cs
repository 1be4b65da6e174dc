using LossGen.Benchmarks.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>Logits that make other code slow take no longer than any.</summary>
internal sealed class DegenerateRows : IGoals
{
    private const int Rows = 64;
    private const int Classes = 1_000;

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All =>
    [
        Of("half of the logits -inf", static (i, x) => i % 2 == 0 ? float.NegativeInfinity : x),
        Of("half of the exponentials subnormal", static (i, x) => i % 2 == 0 ? x - 95 : x),
        Of("half of the logits subnormal", static (i, x) => i % 2 == 0 ? x * 1e-40f : x),
        Of("a NaN in every row", static (i, x) => i % Classes == 7 ? float.NaN : x),
    ];

    private static (Goal, Func<Workbench, double?>) Of(string name, Func<int, float, float> change) =>
        (Goal.AtMost(name, 1.3, "x clean rows"), bench =>
        {
            var clean = Batch.OfFloats(Rows, Classes);
            var changed = Batch.OfFloats(Rows, Classes);
            for (var i = 0; i < changed.Logits.Length; i++)
            {
                changed.Logits[i] = change(i, changed.Logits[i]);
            }

            return bench.TimesAsLong(
                () => MeasuredKernels.Single(changed.Logits, changed.Targets, changed.Gradient),
                () => MeasuredKernels.Single(clean.Logits, clean.Targets, clean.Gradient));
        });
}
