namespace LossGen.Benchmarks.Ratios;

/// <summary>Batches of usual element types.</summary>
internal static class Batch
{
    public static Batch<float> OfFloats(int rows, int classes) => new(rows, classes, static value => (float)value);
}

/// <summary>Logits and targets of a shape, and room for a gradient and for a copy.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal sealed class Batch<T>
    where T : unmanaged
{
    public Batch(int rows, int classes, Func<double, T> convert)
    {
        Random random = new(20_240_601);
        Rows = rows;
        Classes = classes;
        Logits = new T[rows * classes];
        for (var i = 0; i < Logits.Length; i++)
        {
            Logits[i] = convert(4 * Gaussian(random));
        }

        Targets = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            Targets[row] = random.Next(classes);
        }

        Gradient = new T[Logits.Length];
    }

    public int Rows { get; }

    public int Classes { get; }

    public T[] Logits { get; }

    public int[] Targets { get; }

    public T[] Gradient { get; }

    public int Elements => Logits.Length;

    /// <summary>Copies the logits to the gradient.</summary>
    public void Copy() => Logits.AsSpan().CopyTo(Gradient);

    private static double Gaussian(Random random)
        => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
