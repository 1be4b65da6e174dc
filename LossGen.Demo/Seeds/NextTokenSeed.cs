using System.Globalization;

namespace LossGen.Demo.Seeds;

/// <summary>Seed 001: next-token loss from log-softmax and negative log-likelihood, and in one step.</summary>
internal static class NextTokenSeed
{
    private const int Sequences = 3;
    private const int Context = 4;
    private const int Vocabulary = 8;
    private const int TokenCount = 10;
    private const string Resource = "LossGen.Demo.Seeds.seed-001.csv";

    private static readonly int[] Tokens = [7, 9, 4, 7, 4, 9, 3, 0, 4, 9, 0, 0, 7, 0, 5];

    private static readonly double[] PrintedTargets = [9, 4, 7, 4, 3, 0, 4, 9, 0, 7, 0, 5];

    public static SeedSection Create()
    {
        var first = Read("nll");
        var second = Read("cross-entropy");
        return new("001", "Next-token loss")
        {
            Groups = [NextTokens(), SameOutputs(first.Logits), TwoSteps(first), OneStep(second)],
            Corrections =
            [
                "The comments say that logits are floats from 0 to 1. They are any real numbers; their softmax lies "
                    + "there.",
                "The printed losses come from running the cells 1, 3 and 4 after manual_seed(538): cell 2 would have "
                + "drawn the numbers of cell 3. The logits here are those.",
            ],
        };
    }

    // Where all logits are equal, the gradient is negative at the target and nowhere else.
    private static FigureGroup NextTokens()
    {
        int[] targets = [.. Tokens.Where((_, i) => i % (Context + 1) > 0)];
        var gradient = new float[targets.Length * TokenCount];
        SeedLosses.OfTokens(new float[gradient.Length], targets, gradient);
        var figures = Enumerable.Range(0, Sequences * Context).Select(i =>
        {
            var (sequence, step) = (i / Context, i % Context);
            var begin = sequence * (Context + 1);
            var context = string.Join(' ', Tokens[begin..(begin + step + 1)]);
            return new SeedFigure(
                $"after {context}", PrintedTargets[i], 0, RisingIn(gradient.AsSpan(i * TokenCount, TokenCount)));
        });
        return new("The target of each context: the token whose logit the gradient raises", [.. figures]);
    }

    private static int RisingIn(ReadOnlySpan<float> gradient)
        => gradient.IndexOf(gradient.ToArray().Single(value => value < 0));

    private static FigureGroup SameOutputs(float[] logits)
    {
        var probabilities = new float[logits.Length];
        var logProbabilities = new float[logits.Length];
        SeedLosses.Softmax(logits, Vocabulary, probabilities);
        SeedLosses.LogSoftmax(logits, Vocabulary, logProbabilities);
        var same = probabilities.Zip(logProbabilities)
            .All(pair => Math.Abs(MathF.Log(pair.First) - pair.Second) <= 1e-8 + (1e-5 * Math.Abs(pair.Second)));
        return new(
            "log(softmax) is log_softmax", new SeedFigure("outputs are the same (1 is True)", 1, 0, same ? 1 : 0));
    }

    private static FigureGroup TwoSteps((float[] Logits, int[] Targets) batch)
    {
        var losses = new float[batch.Targets.Length];
        SeedLosses.CrossEntropy(batch.Logits, batch.Targets, losses);
        return new(
            "Negative log-likelihood of the log-softmax",
            new SeedFigure("nll_loss(log_softmax)", 2.3182, 4, InTwoSteps(batch)),
            new SeedFigure("mean over the rows, by hand", 2.3182, 4, losses.Average()));
    }

    private static FigureGroup OneStep((float[] Logits, int[] Targets) batch) => new(
        "Cross-entropy in one step",
        new SeedFigure(
            "cross_entropy", 2.8195, 4,
            SeedLosses.CrossEntropy(batch.Logits, batch.Targets, new float[batch.Targets.Length])),
        new SeedFigure("nll_loss(log_softmax)", 2.8195, 4, InTwoSteps(batch)));

    private static float InTwoSteps((float[] Logits, int[] Targets) batch)
    {
        var logProbabilities = new float[batch.Logits.Length];
        SeedLosses.LogSoftmax(batch.Logits, Vocabulary, logProbabilities);
        return SeedLosses.NllLoss(logProbabilities, batch.Targets);
    }

    /// <summary>What the seed's generator draws for a cell: a line a row, its target, its logits.</summary>
    private static (float[] Logits, int[] Targets) Read(string cell)
    {
        using var stream = typeof(NextTokenSeed).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        var rows =
            reader.ReadToEnd().Split('\n').Select(line => line.Split(',')).Where(row => row[0] == cell).ToArray();
        return (
            [.. rows.SelectMany(row => row.Skip(2)).Select(text => float.Parse(text, CultureInfo.InvariantCulture))],
            [.. rows.Select(row => int.Parse(row[1], CultureInfo.InvariantCulture))]);
    }
}
