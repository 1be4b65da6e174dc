using System.Numerics;
using Xunit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>The same numbers as packed rows and as planes of the shape (N, C, inner).</summary>
internal sealed class PlaneData<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private readonly int classes;
    private readonly int inner;

    private PlaneData(int samples, int classes, int inner)
    {
        (this.classes, this.inner) = (classes, inner);
        Rows = new T[samples * inner * classes];
        Planes = new T[Rows.Length];
        Shares = new T[Rows.Length];
        Targets = new int[samples * inner];
        ClassWeights = new T[classes];
        SampleWeights = new T[Targets.Length];
    }

    public T[] Rows { get; }

    public T[] Planes { get; }

    /// <summary>Soft targets in rows.</summary>
    public T[] Shares { get; }

    /// <summary>The same in planes.</summary>
    public T[] SharePlanes => ToPlanes(Shares);

    public int[] Targets { get; }

    public T[] ClassWeights { get; }

    public T[] SampleWeights { get; }

    public static PlaneData<T> Draw(int samples, int classes, int inner, Func<double, T> round)
    {
        Random random = new((samples * 31) + (classes * 7) + inner);
        PlaneData<T> data = new(samples, classes, inner);
        Fill(data.Rows, () => round((random.NextDouble() * 20) - 10));
        Fill(data.ClassWeights, () => round(random.NextDouble() + 0.5));
        Fill(data.SampleWeights, () => round(random.NextDouble() * 2));
        Fill(data.Shares, () => round(random.NextDouble() / classes));
        Fill(data.Targets, () => random.Next(9) == 0 ? -100 : random.Next(classes));
        data.ToPlanes(data.Rows).CopyTo(data.Planes.AsSpan());
        return data;
    }

    /// <summary>What a kernel gives; the gradient begins as numbers that an adding kernel adds to.</summary>
    public PlaneOutcome<T> Run(Func<PlaneData<T>, PlaneOutcome<T>, double> kernel) => Run(kernel, Beginning);

    /// <summary>A kernel over rows gives what another one gave.</summary>
    public void Same(PlaneOutcome<T> expected, Func<PlaneData<T>, PlaneOutcome<T>, double> kernel)
        => Compare(expected, expected.Gradient, expected.Probabilities, Run(kernel, Beginning));

    /// <summary>A kernel over planes gives what another one gave over rows.</summary>
    public void SameInPlanes(PlaneOutcome<T> expected, Func<PlaneData<T>, PlaneOutcome<T>, double> kernel)
        => Compare(
            expected, ToPlanes(expected.Gradient), ToPlanes(expected.Probabilities), Run(kernel, ToPlanes(Beginning)));

    private T[] Beginning => [.. Enumerable.Range(0, Rows.Length).Select(static i => T.CreateChecked((i % 17) - 8))];

    private static void Compare(PlaneOutcome<T> expected, T[] gradient, T[] probabilities, PlaneOutcome<T> actual)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected.Result), BitConverter.DoubleToInt64Bits(actual.Result));
        Assert.Equal(gradient, actual.Gradient);
        Assert.Equal(expected.Losses, actual.Losses);
        Assert.Equal(expected.SingleLosses, actual.SingleLosses);
        Assert.Equal(probabilities, actual.Probabilities);
        Assert.Equal(expected.LogSumExp, actual.LogSumExp);
        Assert.Equal(expected.Entropies, actual.Entropies);
        Assert.Equal(expected.Predictions, actual.Predictions);
        Assert.Equal(expected.Correct, actual.Correct);
    }

    private static void Fill<TValue>(TValue[] values, Func<TValue> next)
    {
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = next();
        }
    }

    private PlaneOutcome<T> Run(Func<PlaneData<T>, PlaneOutcome<T>, double> kernel, T[] gradient)
    {
        PlaneOutcome<T> outcome = new(Targets.Length, gradient);
        outcome.Result = kernel(this, outcome);
        return outcome;
    }

    private T[] ToPlanes(T[] rows)
    {
        var planes = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, c) = (i / classes, i % classes);
            planes[(((row / inner * classes) + c) * inner) + (row % inner)] = rows[i];
        }

        return planes;
    }
}
