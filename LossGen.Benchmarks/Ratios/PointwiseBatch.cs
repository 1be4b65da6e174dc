namespace LossGen.Benchmarks.Ratios;

/// <summary>Two tensors of floats, and room for a gradient and for copies of all three.</summary>
internal sealed class PointwiseBatch
{
    private readonly float[][] copies;

    public PointwiseBatch(int elements)
    {
        Random random = new(20_240_601);
        Prediction = [.. Enumerable.Range(0, elements).Select(_ => (float)(8 * (random.NextDouble() - 0.5)))];
        Target = [.. Enumerable.Range(0, elements).Select(_ => (float)random.Next(2))];
        Gradient = new float[elements];
        copies = [new float[elements], new float[elements], new float[elements]];
    }

    public float[] Prediction { get; }

    public float[] Target { get; }

    public float[] Gradient { get; }

    /// <summary>Copies both inputs and the output: twice the bytes that a kernel must move.</summary>
    public void Copy()
    {
        Prediction.AsSpan().CopyTo(copies[0]);
        Target.AsSpan().CopyTo(copies[1]);
        Gradient.AsSpan().CopyTo(copies[2]);
    }

    /// <summary>Copies half of each: as many bytes as a kernel reads and writes.</summary>
    public void CopyHalf()
    {
        Prediction.AsSpan(Prediction.Length / 2).CopyTo(copies[0]);
        Target.AsSpan(Target.Length / 2).CopyTo(copies[1]);
        Gradient.AsSpan(Gradient.Length / 2).CopyTo(copies[2]);
    }
}
