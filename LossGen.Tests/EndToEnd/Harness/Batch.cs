using System.Collections.Concurrent;
using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Rows of logits with their targets and the weights of the classes, in a format's values.</summary>
internal sealed class Batch
{
    private readonly Lazy<double[]> logits;
    private readonly ConcurrentDictionary<(double Scale, double Softcap), Lazy<SoftmaxRow[]>> softmax = new();

    public Batch(IeeeFormat format, int classes, IReadOnlyList<double[]> rows, IReadOnlyList<int> targets)
    {
        Format = format;
        Classes = classes;
        Rows = rows;
        logits = new(() => [.. rows.SelectMany(static row => row)]);
        Targets = targets;
        Weights = WeightsFor(format, classes);
        SampleWeights = RowNumbers(format, rows.Count, 3, zeros: true);
        Upstream = RowNumbers(format, rows.Count, 5, zeros: false);
        SoftTargets = [.. targets.Select((target, i) => SoftTargetFor(format, classes, target, i))];
    }

    public IeeeFormat Format { get; }

    public int Classes { get; }

    public IReadOnlyList<double[]> Rows { get; }

    /// <summary>The class of each row, or <see cref="Ignored"/>.</summary>
    public IReadOnlyList<int> Targets { get; }

    public double[] Weights { get; init; }

    public double[] SampleWeights { get; init; }

    public double[] Upstream { get; init; }

    /// <summary>What each row has of each class, for kernels of soft targets.</summary>
    public IReadOnlyList<double[]> SoftTargets { get; init; }

    /// <summary>What kernels have given for this batch and the oracle has agreed with.</summary>
    public Agreements Agreements { get; } = new();

    /// <summary>The softmax of each row as a kernel sees its logits.</summary>
    public IReadOnlyList<SoftmaxRow> SoftmaxFor(Kernel kernel)
        => softmax.GetOrAdd(
            (kernel.EffectiveScale, kernel.EffectiveSoftcap),
            key => new(() => [.. Rows.Select(row => new SoftmaxRow(row, key.Scale, key.Softcap))])).Value;

    /// <summary>Stands for the ignore index of whatever kernel runs.</summary>
    public const int Ignored = int.MinValue;

    public int Count => Rows.Count;

    public double[] Logits => logits.Value;

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
            SoftTargets = [.. rows.Select(i => SoftTargets[i])],
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

    // A row in four has all of its target, the others some of it and something of some other classes; sums vary.
    private static double[] SoftTargetFor(IeeeFormat format, int classes, int target, int row)
    {
        var random = new SplitMix((ulong)((classes * 131) + row));
        var shares = new double[classes];
        for (int c = 0; c < classes && row % 4 != 1; c++)
        {
            shares[c] = random.Next(3) == 0 ? 0 : format.Round(random.NextUniform() / classes);
        }

        shares[target == Ignored ? 0 : target] = row % 4 == 1 ? 1 : format.Round(0.5 + (0.5 * random.NextUniform()));
        return shares;
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
