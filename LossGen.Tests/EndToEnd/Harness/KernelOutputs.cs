using Xunit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>What a kernel has computed; kernels of a family owe the same bits under the same name.</summary>
internal sealed class KernelOutputs
{
    private readonly Kernel kernel;
    private readonly int classes;
    private readonly SortedDictionary<string, double[]> values;

    private KernelOutputs(Kernel kernel, int classes, SortedDictionary<string, double[]> values)
    {
        this.kernel = kernel;
        this.classes = classes;
        this.values = values;
    }

    public IReadOnlyDictionary<string, double[]> Values => values;

    public static KernelOutputs Of(Kernel kernel, Batch batch, int samples = 1)
    {
        using var run = new KernelRun(kernel) { Samples = samples };
        KernelOutcome outcome = run.Execute(batch);
        var values = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        Reduction reduction = kernel.Shape.Options.Reduction;
        if (kernel.Shape.HasResult)
        {
            values.Add($"{reduction} as {kernel.Shape.ResultType.Name}", [outcome.Result]);
        }

        if (kernel.Shape.Has(KernelRole.Losses))
        {
            values.Add($"losses as {kernel.Shape.ElementOf(KernelRole.Losses).Name}", outcome.Losses);
        }

        if (kernel.Shape.Has(KernelRole.Gradient))
        {
            values.Add($"gradient of the {(reduction == Reduction.Mean ? "mean" : "rows")}", outcome.Gradient);
        }

        foreach ((string name, double[] rows) in new[]
        {
            ("logSumExp", outcome.LogSumExp), ("predictions", outcome.Predictions),
        }.Where(output => output.Item2.Length > 0))
        {
            values.Add(name, rows);
        }

        if (kernel.Shape.Has(KernelRole.Entropies))
        {
            values.Add($"entropies as {kernel.Shape.ElementOf(KernelRole.Entropies).Name}", outcome.Entropies);
        }

        foreach ((KernelRole role, Type element) in kernel.Shape.ResultElements)
        {
            values.Add($"{role} as {element.Name}", [run.ReadResult(role)]);
        }

        if (kernel.Shape.Has(KernelRole.Probabilities))
        {
            values.Add("probabilities", outcome.Probabilities);
        }

        if (kernel.Shape.Has(KernelRole.LogProbabilities))
        {
            values.Add("log-probabilities", outcome.LogProbabilities);
        }

        return new KernelOutputs(kernel, batch.Classes, values);
    }

    public void AssertSameBits(KernelOutputs other)
    {
        foreach (string name in values.Keys.Intersect(other.values.Keys))
        {
            KernelOutcome.AssertSameBits(
                values[name], other.values[name], $"C = {classes}, {kernel.Name} and {other.kernel.Name}: {name}");
        }
    }

    /// <summary>These outputs and those that only another kernel has.</summary>
    public KernelOutputs CompletedBy(KernelOutputs other)
    {
        Assert.Equal(classes, other.classes);
        var all = new SortedDictionary<string, double[]>(values, StringComparer.Ordinal);
        foreach ((string name, double[] value) in other.values)
        {
            all.TryAdd(name, value);
        }

        return new KernelOutputs(kernel, classes, all);
    }
}
