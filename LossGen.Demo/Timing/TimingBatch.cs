namespace LossGen.Demo.Timing;

/// <summary>A batch of random logits in [-8, 8) with random targets, the same in every run.</summary>
internal sealed class TimingBatch
{
    private readonly float[] logits;
    private readonly int[] targets;
    private readonly float[] gradient;

    public TimingBatch(int rows, int classes)
    {
        var random = new Random(1);
        logits = [.. Enumerable.Range(0, rows * classes).Select(_ => (16 * random.NextSingle()) - 8)];
        targets = [.. Enumerable.Range(0, rows).Select(_ => random.Next(classes))];
        gradient = new float[logits.Length];
    }

    public float Run(LossFunction function) => function(logits, targets, gradient);
}
