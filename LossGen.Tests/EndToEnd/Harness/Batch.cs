using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Rows of logits with their targets and the weights of the classes, in a format's values.</summary>
internal sealed class Batch
{
    private readonly Lazy<SoftmaxRow[]> softmax;

    public Batch(IeeeFormat format, int classes, IReadOnlyList<double[]> rows, IReadOnlyList<int> targets)
    {
        Format = format;
        Classes = classes;
        Rows = rows;
        Targets = targets;
        Weights = WeightsFor(format, classes);
        SampleWeights = RowNumbers(format, rows.Count, 3, zeros: true);
        Upstream = RowNumbers(format, rows.Count, 5, zeros: false);
        softmax = new(() => [.. rows.Select(row => new SoftmaxRow(row))]);
    }

    public IeeeFormat Format { get; }

    public int Classes { get; }

    public IReadOnlyList<double[]> Rows { get; }

    /// <summary>The class of each row, or <see cref="Ignored"/>.</summary>
    public IReadOnlyList<int> Targets { get; }

    public double[] Weights { get; init; }

    public double[] SampleWeights { get; init; }

    public double[] Upstream { get; init; }

    public IReadOnlyList<SoftmaxRow> Softmax => softmax.Value;

    /// <summary>Stands for the ignore index of whatever kernel runs.</summary>
    public const int Ignored = int.MinValue;

    public int Count => Rows.Count;

    public double[] Logits => [.. Rows.SelectMany(row => row)];

    /// <summary>The targets for a kernel; where it can ignore no row, ignored rows get class 0.</summary>
    public long[] TargetsFor(Kernel kernel)
        => [.. Targets.Select(target => target == Ignored ? kernel.IgnoredTarget ?? 0 : target)];

    /// <summary>The same batch with its rows in another order.</summary>
    public Batch Select(params int[] rows)
        => new(Format, Classes, [.. rows.Select(i => Rows[i])], [.. rows.Select(i => Targets[i])])
        {
            Weights = Weights,
            SampleWeights = [.. rows.Select(i => SampleWeights[i])],
            Upstream = [.. rows.Select(i => Upstream[i])],
        };

    // Numbers between 1/4 and 4 that every format holds, some of them negative or zero.
    private static double[] RowNumbers(IeeeFormat format, int count, ulong seed, bool zeros)
    {
        var random = new SplitMix(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(7) switch
        {
            6 => zeros ? 0 : -0.75,
            _ => format.Round(0.25 + (3.75 * random.NextUniform())),
        })];
    }

    // Weights between 1/4 and 4 that every format holds; a few classes weigh nothing.
    private static double[] WeightsFor(IeeeFormat format, int classes)
    {
        var random = new SplitMix((ulong)classes);
        var weights = new double[classes];
        for (int c = 0; c < classes; c++)
        {
            weights[c] = random.Next(9) == 0 ? 0 : format.Round(0.25 + (3.75 * random.NextUniform()));
        }

        return weights;
    }
}
