using LossGen.Demo.Charts;

namespace LossGen.Demo.Seeds;

/// <summary>Seed 002: the loss of three tokens in double, and ten steps of gradient descent on two weights.</summary>
internal static class DescentSeed
{
    private const int Steps = 10;
    private const float Rate = 0.5f;

    private static readonly double[] Token = [-1, 2.3, 0.1];

    private static readonly double[] PrintedRow = [-3.4377, -0.1377, -2.3377];

    // A step a row: the loss with three decimals, both weights with two.
    private static readonly double[][] Printed =
    [
        [1.463, -0.62, -0.18], [0.932, -0.31, -0.49], [0.610, -0.08, -0.72], [0.427, 0.09, -0.89], [0.319, 0.23, -1.03],
        [0.252, 0.34, -1.14], [0.206, 0.43, -1.23], [0.174, 0.51, -1.31], [0.150, 0.58, -1.38], [0.132, 0.64, -1.44],
    ];

    public static SeedSection Create()
    {
        var run = Descend();
        return new("002", "Negative log-likelihood, and a descent")
        {
            Groups = [OneToken(), Batch(), .. Descent(run)],
            Corrections =
            [
                "The first plot calls log(p) the loss value. It is at most 0; the loss is -log(p), from 0 up.",
                "'Four batches' are one batch of four samples: the loss is their mean.",
                "The notebook was saved without outputs. The figures are what its code prints.",
            ],
            Pictures =
            [
                new(
                    "seed-002-descent.svg", "Ten steps of gradient descent on two weights",
                    "rate 0.5, gradients of a generated kernel", Losses(run), Weights(run)),
                new(
                    "seed-002-logarithm.svg", "A probability and its logarithm", "500 points from 1e-7 to 0.9",
                    Logarithm()),
            ],
        };
    }

    private static FigureGroup OneToken()
    {
        var logProbabilities = new double[3];
        SeedLosses.LogSoftmaxOfThree(Token, logProbabilities);
        var losses = new double[1];
        var each = Enumerable.Range(0, 3).Select(
            target => SeedLosses.NllLossOfThree(logProbabilities, [target], losses));
        return new(
            "One token",
            [
                .. SeedFigure.Row("log-softmax", [-3.44, -0.14, -2.34], 2, logProbabilities),
                .. SeedFigure.Row("loss if right is", [3.44, 0.14, 2.34], 2, each),
            ]);
    }

    private static FigureGroup Batch()
    {
        double[] logits = [.. Token, .. Token, .. Token, .. Token];
        var logProbabilities = new double[logits.Length];
        SeedLosses.LogSoftmaxOfThree(logits, logProbabilities);
        var losses = new double[4];
        var mean = SeedLosses.NllLossOfThree(logProbabilities, [0, 1, 2, 0], losses);
        return new(
            "Four samples",
            [
                .. SeedFigure.Row(
                    "log-softmax", [.. Enumerable.Repeat(PrintedRow, 4).SelectMany(row => row)], 4, logProbabilities),
                .. SeedFigure.Row(
                    "-loss by hand", [-3.4377, -0.1377, -2.3377, -3.4377], 4, losses.Select(loss => -loss)),
                new("loss", 2.3377, 4, mean),
                new("loss by hand", 2.3377, 4, losses.Sum() / losses.Length),
            ]);
    }

    private static IEnumerable<FigureGroup> Descent(IReadOnlyList<Step> run) =>
        Printed.Select((printed, i) => new FigureGroup(
            $"Step {i + 1}",
            new SeedFigure("loss", printed[0], 3, run[i].Loss),
            new SeedFigure("weight 0, the target's", printed[1], 2, run[i].Target),
            new SeedFigure("weight 1", printed[2], 2, run[i].Other)));

    private static List<Step> Descend()
    {
        var run = new List<Step>();
        float[] weights = [-1, 0.2f];
        var gradient = new float[2];
        for (var step = 0; step < Steps; step++)
        {
            var loss = SeedLosses.OfTwoWeights(weights, [0], gradient);
            weights[0] -= Rate * gradient[0];
            weights[1] -= Rate * gradient[1];
            run.Add(new(loss, weights[0], weights[1]));
        }

        return run;
    }

    private static Chart Losses(IReadOnlyList<Step> run) =>
        new("Losses during training", "step", [Curve.Of("loss", 1, run.Select(step => step.Loss))]);

    private static Chart Weights(IReadOnlyList<Step> run) => new(
        "Weight values",
        "step",
        [
            Curve.Of("target", 0, run.Select(step => step.Target).Prepend(-1)),
            Curve.Of("other", 0, run.Select(step => step.Other).Prepend(0.2)),
        ]);

    private static Chart Logarithm()
    {
        const double first = 1e-7;
        const int last = 499;
        double[] p = [.. Enumerable.Range(0, last + 1).Select(i => first + ((0.9 - first) * i / last))];
        return new(
            "p against log p",
            "p",
            [new("p", [.. p.Select(x => (x, x))]), new("log p", [.. p.Select(x => (x, Math.Log(x)))])]);
    }

    /// <summary>The loss before a step and the weights after it.</summary>
    private sealed record Step(double Loss, double Target, double Other);
}
