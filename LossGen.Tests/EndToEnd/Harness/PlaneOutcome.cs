namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>What a kernel wrote and returned.</summary>
internal sealed class PlaneOutcome<T>(int rows, T[] gradient)
{
    /// <summary>The number of correct rows; a field, because kernels write to it.</summary>
    public int Correct;

    public T[] Gradient { get; } = [.. gradient];

    public double[] Losses { get; } = new double[rows];

    public float[] SingleLosses { get; } = new float[rows];

    public T[] Probabilities { get; } = new T[gradient.Length];

    public T[] LogSumExp { get; } = new T[rows];

    public T[] Entropies { get; } = new T[rows];

    public int[] Predictions { get; } = new int[rows];

    public double Result { get; set; }
}
