namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>Half an ULP of 1.</summary>
internal static class Units
{
    public const double OfDouble = 1.0 / (1L << 53);
    public const double OfFloat = 1.0 / (1 << 24);
}

/// <summary>Where methods are asked: on kinks and thresholds, beside them, and anywhere. All are floats.</summary>
internal static class CorpusPoints
{
    private static readonly double[] Marks = [-1.5, -1.25, -1, 0, 0.5, 0.75, 1, 1.25, 2];

    public static IReadOnlyList<(double X, double T)> All { get; } = [.. OnMarks(), .. Anywhere()];

    private static IEnumerable<(double X, double T)> OnMarks()
        => Marks.Zip([.. Marks[4..], .. Marks[..4]]).Concat(Marks.Zip(Marks));

    private static IEnumerable<(double X, double T)> Anywhere()
    {
        var random = new Random(11);
        for (var i = 0; i < 29; i++)
        {
            yield return (Draw(), Draw());
        }

        double Draw() => (float)((random.NextDouble() - 0.5) * 6);
    }
}
