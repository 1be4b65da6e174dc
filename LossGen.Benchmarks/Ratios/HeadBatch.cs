namespace LossGen.Benchmarks.Ratios;

/// <summary>Hidden states, weights and targets of a head, and room for the gradients.</summary>
/// <typeparam name="T">The element type.</typeparam>
internal sealed class HeadBatch<T>
    where T : unmanaged
{
    public HeadBatch(int rows, int features, int classes, Func<double, T> convert)
    {
        Random random = new(20_240_601);
        Hidden = Fill(rows * features, 1);
        Weight = Fill(classes * features, 2 / Math.Sqrt(features));
        Targets = [.. Enumerable.Range(0, rows).Select(_ => random.Next(classes))];
        HiddenGradient = new T[Hidden.Length];
        WeightGradient = new float[Weight.Length];
        Operations = 6.0 * rows * features * classes;

        T[] Fill(int count, double scale)
        {
            var values = new T[count];
            for (var i = 0; i < count; i++)
            {
                values[i] = convert(scale * ((2 * random.NextDouble()) - 1));
            }

            return values;
        }
    }

    public T[] Hidden { get; }

    public T[] Weight { get; }

    public int[] Targets { get; }

    public T[] HiddenGradient { get; }

    public float[] WeightGradient { get; }

    /// <summary>Multiplications and additions of the three products.</summary>
    public double Operations { get; }
}
