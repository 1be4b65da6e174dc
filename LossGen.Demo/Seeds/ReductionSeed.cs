namespace LossGen.Demo.Seeds;

/// <summary>Seed 003: label smoothing from scratch, with class weights and three reductions.</summary>
internal static class ReductionSeed
{
    private const int Classes = 5;
    private const double Epsilon = 0.5;

    private static readonly float[] Logits = [0, 0.2f, 0.7f, 0.1f, 0, 0, 0.9f, 0.2f, 0.2f, 1, 1, 0.2f, 0.7f, 0.9f, 1];

    private static readonly int[] Targets = [2, 1, 0];

    private static readonly float[] Weights = [0.5f, 1, 2, 4, 0.25f];

    public static SeedSection Create() => new("003", "Label smoothing with class weights and three reductions")
    {
        Groups = [Printed(), Described()],
        Corrections =
        [
            "It says: 1 - epsilon for the right class and epsilon for all others. Its code spreads epsilon/N over all "
            + "N, the right one included: that one gets 1 - epsilon + epsilon/N, the others epsilon/N, and all add up "
            + "to 1.",
            "With class weights its mean has two divisors: the weights of the targets for the NLL, the rows for the "
            + "smoothing (SmoothingWeights.Unweighted). PyTorch's own label_smoothing weights both (Weighted, the "
            + "default).",
        ],
    };

    private static FigureGroup Printed() => new(
        "What it prints", new SeedFigure("loss, epsilon 0.5", 1.4670, 4, SeedLosses.SmoothedMean(Logits, Targets)));

    private static FigureGroup Described()
    {
        var rows = Formula.LogSoftmaxOfRows(Logits, Classes);
        double[] right = [.. rows.Zip(Targets, (row, target) => -row[target])];
        double[] spread = [.. rows.Select(row => -row.Average())];
        double[] each = [.. right.Zip(spread, Mix)];
        double[] weights = [.. Targets.Select(target => (double)Weights[target])];
        var weighted = right.Zip(weights, (loss, weight) => loss * weight).Sum() / weights.Sum();

        double[] eachWeighted = [.. right.Zip(weights, (loss, weight) => loss * weight).Zip(spread, Mix)];

        var losses = new float[Targets.Length];
        SeedLosses.SmoothedEach(Logits, Targets, losses);
        var weightedLosses = new float[Targets.Length];
        SeedLosses.WeightedEach(Logits, Targets, Weights, weightedLosses);
        return new(
            "What its class can do, beside its formula in double",
            [
                new("reduction 'sum'", each.Sum(), 6, SeedLosses.SmoothedSum(Logits, Targets)),
                .. SeedFigure.Row("reduction 'none'", each, 6, losses.Select(loss => (double)loss)),
                new("'mean' with class weights", Mix(weighted, spread.Average()), 6,
                    SeedLosses.WeightedMean(Logits, Targets, Weights)),
                new(
                    "'sum' with class weights", eachWeighted.Sum(), 6,
                    SeedLosses.WeightedSum(Logits, Targets, Weights)),
                .. SeedFigure.Row(
                    "'none' with class weights", eachWeighted, 6, weightedLosses.Select(loss => (double)loss)),
            ]);
    }

    private static double Mix(double right, double spread) => ((1 - Epsilon) * right) + (Epsilon * spread);
}
