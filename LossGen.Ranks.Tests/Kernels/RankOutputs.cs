namespace LossGen.Ranks.Tests.Kernels;

/// <summary>What kernels write, filled with what was there before.</summary>
public sealed class RankOutputs<T>
    where T : unmanaged, System.Numerics.INumber<T>
{
    public RankOutputs(RankBatch<T> batch)
    {
        var before = T.CreateChecked(0.25);
        T[] PerClass() => Filled(batch.Rows * batch.Classes, before);
        T[] PerRow() => Filled(batch.Rows, before);
        (Gradient, Probabilities, LogProbabilities) = (PerClass(), PerClass(), PerClass());
        PaddedGradient = Filled(batch.Rows * batch.Stride, before);
        InPlace = [.. batch.Logits];
        (Losses, LogSumExp, Entropies) = (PerRow(), PerRow(), PerRow());
        Predictions = Filled(batch.Rows, -7);
    }

    public double Result { get; set; }

    public T[] Gradient { get; }

    public T[] PaddedGradient { get; }

    /// <summary>Logits that a gradient replaces.</summary>
    public T[] InPlace { get; }

    public T[] Probabilities { get; }

    public T[] LogProbabilities { get; }

    public T[] Losses { get; }

    public T[] LogSumExp { get; }

    public T[] Entropies { get; }

    public int[] Predictions { get; }

    public int Correct { get; set; }

    public double TotalWeight { get; set; }

    public double ZLoss { get; set; }

    /// <summary>What every rank has alike.</summary>
    public IEnumerable<double> OfRows =>
    [
        Result, Correct, TotalWeight, ZLoss,
        .. Doubles(Losses), .. Doubles(LogSumExp), .. Doubles(Entropies), .. Predictions.Select(static p => (double)p),
    ];

    /// <summary>What a rank has of its own classes, an array an output, of rows that lie some elements apart.</summary>
    public IEnumerable<(string Name, double[] Values, bool IsPadded)> OfClasses =>
    [
        ("gradient", Doubles(Gradient), false), ("padded gradient", Doubles(PaddedGradient), true),
        ("in place", Doubles(InPlace), false), ("probabilities", Doubles(Probabilities), false),
        ("log-probabilities", Doubles(LogProbabilities), false),
    ];

    private static double[] Doubles(T[] values) => [.. values.Select(double.CreateChecked)];

    private static TItem[] Filled<TItem>(int length, TItem value)
    {
        var items = new TItem[length];
        Array.Fill(items, value);
        return items;
    }
}
