namespace LossGen.Demo.Seeds;

/// <summary>Seed 004: softmax, sigmoid and cross-entropy of pairs of activations.</summary>
internal static class PairSeed
{
    private const int Pairs = 6;

    // The seed shows its activations with four decimals, and what it computes comes from more of them.
    private const double OfRoundedInput = 1.5;

    private static readonly float[] Activations =
    [
        2.3771f, -2.8988f, -2.6314f, 0.1466f, 1.1035f, 0.5041f,
        -3.1179f, -2.0637f, 3.7481f, -1.0225f, -2.2668f, 1.5217f,
    ];

    private static readonly int[] Targets = [0, 1, 0, 1, 1, 0];

    private static readonly double[] Sigmoids =
        [0.9151, 0.0522, 0.0671, 0.5366, 0.7509, 0.6234, 0.0424, 0.1127, 0.9770, 0.2646, 0.0939, 0.8208];

    private static readonly double[] SigmoidsOfDifferences = [0.9949, 0.0585, 0.6455, 0.2584, 0.9916, 0.0221];

    private static readonly double[] Softmaxes =
        [0.9949, 0.0051, 0.0585, 0.9415, 0.6455, 0.3545, 0.2584, 0.7416, 0.9916, 0.0084, 0.0221, 0.9779];

    private static readonly double[] Chosen = [0.9949, 0.9415, 0.6455, 0.7416, 0.0084, 0.0221];

    private static readonly double[] Losses = [0.0051, 0.0603, 0.4377, 0.2990, 4.7790, 3.8108];

    public static SeedSection Create()
    {
        var softmax = new float[2 * Pairs];
        SeedLosses.SoftmaxOfPairs(Activations, softmax);
        var negated = new float[Pairs];
        SeedLosses.NllOfProbabilities(softmax, Targets, negated);
        var gradient = new float[2 * Pairs];
        var losses = new float[Pairs];
        SeedLosses.OfPairs(Activations, Targets, gradient, losses);
        double[] negatives = [.. Chosen.Select(p => -p)];
        return new("004", "Softmax, sigmoid and the loss of pairs")
        {
            Groups =
            [
                Group(
                    "sigmoid of each activation, a softmax over (x, 0)", "sigmoid", Sigmoids,
                    Activations.Select(Sigmoid)),
                Group("sigmoid of the differences", "sigmoid", SigmoidsOfDifferences, Differences().Select(Sigmoid)),
                Group("softmax", "softmax", Softmaxes, softmax),
                Group("softmax at the target", "p", Chosen, negated.Select(p => -p)),
                Group(
                    "the same, negated by hand", "-p", negatives,
                    Targets.Select((target, row) => -softmax[(2 * row) + target])),
                Group("nll_loss on probabilities", "-p", negatives, negated),
                new("mnist_loss of the differences, beside its formula in double", new SeedFigure(
                    "1 + the mean of -p", Formula.BinaryLoss(Activations, Targets), 6,
                    1 + SeedLosses.MeanOfProbabilities(softmax, Targets))),
                Group("cross-entropy", "loss", Losses, losses),
                Group("gradient + [j = target] is the softmax", "gradient", Softmaxes, gradient.Select(
                    (dx, i) => dx + (Targets[i / 2] == i % 2 ? 1 : 0))),
            ],
            Corrections =
            [
                "It says that the logarithm maps numbers from 0 to 1 to -infinity to infinity. It maps them to "
                    + "-infinity to 0.",
                "It says that 0.777 is ten times as confident as 0.77. 0.99 and 0.999 are such a pair: what is left to "
                + "1 is a tenth.",
                "It says that the gradient is softmax(activation) - target. Of the target that is the one-hot row, not "
                + "the index, and with a mean it is divided by the number of rows.",
                "nll_loss on probabilities gives -p, which is no loss: log-probabilities are what it takes. The kernel "
                + "does it where FromProbabilities says so.",
            ],
        };
    }

    private static FigureGroup Group(string title, string name, double[] seed, IEnumerable<float> lossGen) =>
        new(title, [.. SeedFigure.Row(name, seed, 4, lossGen.Select(value => (double)value), OfRoundedInput)]);

    private static IEnumerable<float> Differences() =>
        Enumerable.Range(0, Pairs).Select(row => Activations[2 * row] - Activations[(2 * row) + 1]);

    private static float Sigmoid(float x)
    {
        var pair = new float[2];
        SeedLosses.SoftmaxOfPairs([x, 0], pair);
        return pair[0];
    }
}
