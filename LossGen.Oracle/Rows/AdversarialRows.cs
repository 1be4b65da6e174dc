using LossGen.Oracle.Ulp;

namespace LossGen.Oracle.Rows;

/// <summary>Makes rows of every <see cref="RowKind"/>, in the values of a format.</summary>
internal static class AdversarialRows
{
    public static IReadOnlyList<RowKind> Kinds { get; } = Enum.GetValues<RowKind>();

    /// <summary>A row of logits around a target that counts as confident, masked, and so on.</summary>
    public static double[] Create(RowKind kind, int classes, int target, IeeeFormat format, SplitMix random)
    {
        var row = new double[classes];
        for (int c = 0; c < classes; c++)
        {
            row[c] = format.Round(Logit(kind, c, classes, target, format, random));
        }

        return row;
    }

    private static double Logit(RowKind kind, int c, int classes, int target, IeeeFormat format, SplitMix random)
    {
        double noise = random.NextGaussian();
        return kind switch
        {
            RowKind.Gaussian => noise,
            RowKind.WideGaussian => 4 * noise,
            RowKind.WidestGaussian => 10 * noise,
            RowKind.ConfidentBy8 => Confident(8),
            RowKind.ConfidentBy16 => Confident(16),
            RowKind.ConfidentBy40 => Confident(40),
            RowKind.ConfidentBy90 => Confident(90),
            RowKind.AllEqual => 1.5,
            RowKind.TiesAtMaximum => c % 3 == target % 3 ? 2.25 : noise - 6,
            RowKind.OneHuge => c == (target + 1) % classes ? 1000 + noise : noise,
            RowKind.LargeOffset => 10000 + (4 * noise),
            RowKind.Masked => c != target && random.Next(10) < 3 ? double.NegativeInfinity : 4 * noise,
            RowKind.FullSpread => Spread(c),
            RowKind.SubnormalTerms => c == (target + 1) % classes
                ? 20 + noise
                : noise - 65 - (19 * random.NextUniform()),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such row."),
        };

        double Confident(double margin) => c == target ? margin + noise : noise;

        double Spread(int index) => (index % 4) switch
        {
            0 => format.LargestFinite,
            1 => -format.LargestFinite,
            2 => 4 * noise,
            _ => format.LargestFinite * (1 - random.NextUniform()),
        };
    }
}
