namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>What a kernel wrote and returned.</summary>
internal sealed class PlaneOutcome<T>(int rows, T[] gradient)
{
    public T[] Gradient { get; } = [.. gradient];

    public double[] Losses { get; } = new double[rows];

    public float[] SingleLosses { get; } = new float[rows];

    public T[] Probabilities { get; } = new T[gradient.Length];

    public double Result { get; set; }
}
