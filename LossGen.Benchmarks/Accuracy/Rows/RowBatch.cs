using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Benchmarks.Accuracy.Rows;

/// <summary>Rows of one kind with their targets, in a format's values, and what the oracle knows of them.</summary>
internal sealed class RowBatch
{
    private readonly Lazy<SoftmaxRow[]> softmax;

    public RowBatch(IeeeFormat format, RowKind kind, int classes, int count)
    {
        SplitMix random = new((ulong)((classes * 64) + (int)kind));
        Format = format;
        Kind = kind;
        Classes = classes;
        Targets = [.. Enumerable.Range(0, count).Select(_ => random.Next(classes))];
        Rows = [.. Targets.Select(target => AdversarialRows.Create(kind, classes, target, format, random))];
        Weights = [.. Enumerable.Range(0, classes).Select(_ => format.Round(0.25 + (3.75 * random.NextUniform())))];
        softmax = new(() => [.. Rows.Select(row => new SoftmaxRow(row))]);
    }

    public IeeeFormat Format { get; }

    public RowKind Kind { get; }

    public int Classes { get; }

    public int Count => Targets.Length;

    public double[][] Rows { get; }

    public int[] Targets { get; }

    /// <summary>A weight between 1/4 and 4 for each class.</summary>
    public double[] Weights { get; }

    public double[] Logits => [.. Rows.SelectMany(row => row)];

    public CrossEntropyOracle OracleOf(LossOptions options, bool isWeighted)
        => new(new(softmax.Value, [.. Targets.Select(target => (long)target)], isWeighted ? Weights : null), options);
}
