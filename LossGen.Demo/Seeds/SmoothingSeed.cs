namespace LossGen.Demo.Seeds;

/// <summary>Seed 000: label-smoothed cross-entropy with an ignore index, for a transformer.</summary>
internal static class SmoothingSeed
{
    private const int Length = 8;
    private const int Vocabulary = 10;

    private static readonly int[] Targets = [2, 3, 4, 5, 6, 7, 0, 0, 1, 8, 9, 0, 0, 0, 0, 0];

    private static readonly double[] Losses =
        [0.5, 0.2, 0.3, 0.1, 0.6, 0.4, 0.8, 0.9, 0.7, 0.1, 0.2, 0.3, 0.5, 0.6, 0.7, 0.8];

    private static readonly double[] Mask = [1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0];

    private static readonly double[] Masked =
        [0.5, 0.2, 0.3, 0.1, 0.6, 0.4, 0, 0, 0.7, 0.1, 0.2, 0, 0, 0, 0, 0];

    public static SeedSection Create() => new("000", "Label-smoothed cross-entropy with padding")
    {
        Groups = [Words(), Sequences(), Smoothed()],
        Corrections =
        [
            "The NLL example adds -log p of the wrong words too: 0.22 + 2.30 + 2.30 = 4.82. The NLL of a word is -log "
            + "p of the right one alone, 0.22.",
            "forward is nested inside __init__, where the module has none to call, and its body is not indented: "
            + "Python refuses the cell. It belongs to the class, beside __init__.",
            "The sum over the vocabulary goes to 'oss'. The mask of 2x5 is then multiplied with a loss of 2x5x10, "
            + "which does not fit. Meant is loss = loss.sum(dim=-1), as the worked example does it.",
            "scatter_ takes every target for an index, and its default ignore index of -100 is out of range. A kernel "
            + "looks for ignored rows before it looks at a class.",
            "The example says 'sequence length: 4' of sequences of 8.",
        ],
    };

    private static FigureGroup Words()
    {
        double[] logits = [Math.Log(0.8), Math.Log(0.1), Math.Log(0.1)];
        var each = Enumerable.Range(0, 3).Select(word => SeedLosses.OfWord(logits, [word])).ToArray();
        return new(
            "-log p of three words",
            [
                .. SeedFigure.Row("word", [0.22, 2.30, 2.30], 2, each),
                new("all three, as the seed adds them", 4.82, 2, each.Sum(), Units: 1.5),
            ]);
    }

    // The worked example begins with the losses of tokens: the log-probability of a target is what has that loss.
    private static FigureGroup Sequences()
    {
        var given = new double[Targets.Length * Vocabulary];
        for (var token = 0; token < Targets.Length; token++)
        {
            given[(token * Vocabulary) + Targets[token]] = -Losses[token];
        }

        var losses = new double[Targets.Length];
        var mean = SeedLosses.MaskedMean(given, Targets, losses);
        var half = Length * Vocabulary;
        var gradient = new double[given.Length];
        var first = SeedLosses.MaskedSum(given.AsSpan(0, half), Targets.AsSpan(0, Length), gradient.AsSpan(0, half));
        var second = SeedLosses.MaskedSum(given.AsSpan(half), Targets.AsSpan(Length), gradient.AsSpan(half));
        double[] mask = [.. Targets.Select((target, token) => 0 - gradient[(token * Vocabulary) + target])];
        return new(
            "Two padded sequences; the mask is the gradient by what is given, negated",
            [
                .. SeedFigure.Row("mask", Mask, 0, mask),
                .. SeedFigure.Row("masked loss", Masked, 1, losses),
                new("sum of sequence 1", 2.1, 1, first),
                new("sum of sequence 2", 1.0, 1, second),
                new("sum", 3.1, 1, SeedLosses.MaskedSum(given, Targets, gradient)),
                new("tokens that count in sequence 1", 6, 0, mask[..Length].Sum()),
                new("tokens that count in sequence 2", 3, 0, mask[Length..].Sum()),
                new("tokens that count", 9, 0, mask.Sum()),
                new("mean", 0.344, 3, mean),
            ]);
    }

    // The seed saved no output, and its logits are random: here they are others, and the formula is the reference.
    private static FigureGroup Smoothed()
    {
        var random = new Random(0);
        float[] logits = [.. Enumerable.Range(0, 10 * Vocabulary).Select(_ => (4 * random.NextSingle()) - 2)];
        int[] targets = [2, 3, 4, 5, 0, 1, 8, 9, 0, 0];
        var rows = Formula.LogSoftmaxOfRows(logits, Vocabulary);
        var sum = targets.Zip(rows, (target, row) => target == 0 ? 0 : -(0.9 * row[target]) - (0.1 * row.Average()))
            .Sum();
        var mean = SeedLosses.SmoothedWithPadding(logits, targets);
        return new(
            "The class as it was meant, on random logits, beside its formula in double",
            new SeedFigure("loss, epsilon 0.1, class 0 ignored", sum / targets.Count(target => target != 0), 6, mean));
    }
}
