using System.Collections.Concurrent;
using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Family.Oracles;
using LossGen.Tests.EndToEnd.Harness;

namespace LossGen.Tests.EndToEnd.Family.Harness;

/// <summary>What kernels of the family are called with; every number is a value of the format.</summary>
internal sealed class FamilyBatch
{
    private static readonly ConcurrentDictionary<(IeeeFormat, bool, int, int, RowKind?), Lazy<FamilyBatch>> Shared
        = new();

    private readonly Dictionary<KernelRole, double[]> values = [];
    private readonly ConcurrentDictionary<double, Lazy<DivergenceRow[]>> divergences = new();
    private readonly ConcurrentDictionary<(double Temperature, double Beta), Lazy<MixtureRow[]>> mixtures = new();
    private readonly Lazy<SoftmaxRow[]> softmax;

    private FamilyBatch(IeeeFormat format, int classes, int rows)
    {
        Format = format;
        Classes = classes;
        Rows = rows;
        softmax = new(
            () => [.. Enumerable.Range(0, rows).Select(row => new SoftmaxRow([.. Row(KernelRole.Logits, row)]))]);
    }

    /// <summary>The target of ignored rows, in kernels that ignore any.</summary>
    public const int Ignored = -100;

    public IeeeFormat Format { get; }

    public int Classes { get; }

    public int Rows { get; }

    public IReadOnlyList<SoftmaxRow> Softmax => softmax.Value;

    /// <summary>The distributions of teacher and student at a temperature.</summary>
    public IReadOnlyList<DivergenceRow> DivergencesAt(double temperature) => divergences.GetOrAdd(
        temperature,
        key => new(() => [.. Enumerable.Range(0, Rows).Select(
            row => new DivergenceRow(
                Tempered(KernelRole.TeacherLogits, row, key), Tempered(KernelRole.Logits, row, key)))])).Value;

    /// <summary>The same with the mixture of both.</summary>
    public IReadOnlyList<MixtureRow> MixturesAt(double temperature, double beta) => mixtures.GetOrAdd(
        (temperature, beta),
        key => new(() => [.. DivergencesAt(key.Temperature).Select(pair => new MixtureRow(pair, key.Beta))])).Value;

    public double[] this[KernelRole role] => values[role];

    public ReadOnlySpan<double> Row(KernelRole role, int row) => values[role].AsSpan(row * Classes, Classes);

    /// <summary>
    /// Rows of one kind, or of every kind in turn. A divergence between the ends of a format is beyond it: distillation
    /// gets other rows there. Kernels of a format share what the oracle computes for a batch.
    /// </summary>
    public static FamilyBatch Of(FamilyKernel kernel, int classes, int rows, RowKind? kind = null) => Shared.GetOrAdd(
        (kernel.Storage, kernel.Attribute is DistillationKernelAttribute, classes, rows, kind),
        static key => new(() => Create(key.Item1, key.Item2, key.Item3, key.Item4, key.Item5))).Value;

    private static FamilyBatch Create(IeeeFormat format, bool isDistilled, int classes, int rows, RowKind? kind)
    {
        var random = new SplitMix((ulong)((classes * 64) + rows));
        var batch = new FamilyBatch(format, classes, rows);
        int[] peaks = [.. Enumerable.Range(0, rows).Select(_ => random.Next(classes))];
        batch.values[KernelRole.Logits] =
            [.. peaks.SelectMany((peak, i) => AdversarialRows.Create(KindOf(i), classes, peak, format, random))];
        batch.values[KernelRole.TeacherLogits] =
            [.. peaks.SelectMany(
                (peak, i) => Teacher(i, batch.Row(KernelRole.Logits, i), KindOf(i), peak, format, random))];
        batch.values[KernelRole.OutputGradient] = [.. peaks.SelectMany((_, i) => Upstream(i, classes, format, random))];
        double[] scores = [.. peaks.SelectMany((_, i) => Upstream(i, classes, format, random))];
        batch.values[KernelRole.LogProbabilities] = Array.ConvertAll(scores, score => -Math.Abs(score));
        batch.values[KernelRole.Probabilities] = Array.ConvertAll(
            scores, score => format.Round(1 / (1 + Math.Abs(score))));
        batch.values[KernelRole.Targets] =
            [.. peaks.Select((peak, i) => i % 4 == 2 ? Ignored : (double)Math.Min(peak, 100))];
        batch.values[KernelRole.ClassWeights] =
        [
            .. Enumerable.Range(0, classes)
                .Select(c => c % 7 == 3 ? 0 : format.Round(0.25 + (3 * random.NextUniform()))),
        ];
        batch.values[KernelRole.SampleWeights] =
            [.. peaks.Select((_, i) => i % 5 == 3 ? 0 : format.Round(0.25 + (3 * random.NextUniform())))];
        return batch;

        RowKind KindOf(int i)
        {
            RowKind row = kind ?? AdversarialRows.Kinds[(classes + i) % AdversarialRows.Kinds.Count];
            return row == RowKind.FullSpread && isDistilled ? RowKind.WidestGaussian : row;
        }
    }

    /// <summary>A batch of given numbers.</summary>
    public static FamilyBatch Of(
        IeeeFormat format, int classes, int rows, IEnumerable<KeyValuePair<KernelRole, double[]>> inputs)
    {
        var batch = new FamilyBatch(format, classes, rows);
        foreach ((KernelRole role, double[] input) in inputs)
        {
            batch.values[role] = input;
        }

        return batch;
    }

    /// <summary>The targets for a kernel; one that ignores no row gets class 0 in place of the ignored.</summary>
    public double[] TargetsFor(FamilyKernel kernel)
        => Array.ConvertAll(values[KernelRole.Targets], target => target == Ignored && !CanIgnore(kernel) ? 0 : target);

    private SoftmaxRow Tempered(KernelRole role, int row, double temperature)
        => new([.. Row(role, row).ToArray().Select(x => x / temperature)]);

    private static bool CanIgnore(FamilyKernel kernel)
        => kernel.Option("IgnoreIndex", (long)Ignored) == Ignored
            && ElementAccess.For(kernel.Shape.ElementOf(KernelRole.Targets)).Holds(Ignored);

    // Another opinion, nearly the student's own (by a few ulps, or by a little more), and exactly that.
    private static double[] Teacher(
        int row, ReadOnlySpan<double> student, RowKind kind, int peak, IeeeFormat format, SplitMix random)
    {
        double[] logits = student.ToArray();
        return (row % 5) switch
        {
            0 or 1 => AdversarialRows.Create(kind, student.Length, (peak + (row % 5)) % student.Length, format, random),
            2 => Array.ConvertAll(
                logits, x => format.Round(x * (1 + Math.ScaleB(random.Next(5) - 2, 1 - format.Precision)))),
            3 => Array.ConvertAll(logits, x => format.Round(x + (0.03 * random.NextGaussian()))),
            _ => logits,
        };
    }

    // Noise of several sizes, one class of many, and the same everywhere, where a softmax has no gradient.
    private static double[] Upstream(int row, int classes, IeeeFormat format, SplitMix random)
    {
        int chosen = random.Next(classes);
        double size = Math.ScaleB(1, (row % 3) - 1);
        return [.. Enumerable.Range(0, classes).Select(c => format.Round((row % 5) switch
        {
            3 => c == chosen ? -1.5 : 0,
            4 => 0.75,
            _ => size * random.NextGaussian(),
        }))];
    }
}
