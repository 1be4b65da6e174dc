using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Costs;

/// <summary>What the kernels of the table take and write.</summary>
internal sealed class CostBatch
{
    private const double IgnoredShare = 0.3;
    private const int IgnoreIndex = -100;

    private readonly Lazy<Batch<float>> overwritten;
    private readonly Lazy<Batch<float>> apart;
    private readonly Lazy<Batch<double>> doubles;
    private readonly Lazy<Batch<Half>> halves;

    public CostBatch(int rows, int classes)
    {
        Plain = Batch.OfFloats(rows, classes);
        Stride = classes < 64 ? 16 : (classes + 63) / 64 * 64;
        overwritten = new(() => Batch.OfFloats(rows, classes));
        apart = new(() => Batch.OfFloats(rows, Stride));
        doubles = new(() => new(rows, classes, static value => value));
        halves = new(() => new(rows, classes, static value => (Half)value));

        Random random = new(7);
        SometimesIgnored =
            [.. Plain.Targets.Select(target => random.NextDouble() < IgnoredShare ? IgnoreIndex : target)];
        Keys = [.. Plain.Targets.Select(static target => target + 1)];
        Shard = new(0, classes, InProcessGroup.Create(1)[0]);
        ClassWeights = [.. Enumerable.Range(0, classes).Select(_ => 0.5f + random.NextSingle())];
        SampleWeights = [.. Enumerable.Range(0, rows).Select(_ => 0.5f + random.NextSingle())];
        TargetProbabilities = [.. Enumerable.Range(0, rows * classes).Select(_ => 2 * random.NextSingle() / classes)];
        Shares = new float[rows * classes];
        Numbers = new float[rows];
        Predictions = new int[rows];
    }

    /// <summary>What the plain kernel takes.</summary>
    public Batch<float> Plain { get; }

    public int Rows => Plain.Rows;

    public int Classes => Plain.Classes;

    public float[] Logits => Plain.Logits;

    public int[] Targets => Plain.Targets;

    public float[] Gradient => Plain.Gradient;

    /// <summary>The targets, of which 30 % are the ignore index.</summary>
    public int[] SometimesIgnored { get; }

    /// <summary>The targets, counted from 1.</summary>
    public int[] Keys { get; }

    /// <summary>All classes, as the slice of the only rank.</summary>
    public ClassShard Shard { get; }

    /// <summary>Logits that are overwritten by their gradient.</summary>
    public float[] Overwritten => overwritten.Value.Logits;

    /// <summary>Rows of <see cref="Stride"/> elements, of which the first ones are classes.</summary>
    public Batch<float> Apart => apart.Value;

    /// <summary>A multiple of 64, to which vocabularies are padded; 16 for few classes.</summary>
    public int Stride { get; }

    public Batch<double> Doubles => doubles.Value;

    public Batch<Half> Halves => halves.Value;

    public float[] ClassWeights { get; }

    public float[] SampleWeights { get; }

    public float[] TargetProbabilities { get; }

    /// <summary>Receives a number for each class of each row.</summary>
    public float[] Shares { get; }

    /// <summary>Receives a number for each row.</summary>
    public float[] Numbers { get; }

    public int[] Predictions { get; }
}
