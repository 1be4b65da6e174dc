using LossGen.Oracle;

namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>What the oracle gives for the inputs of a figure.</summary>
internal sealed class FigureOracle
{
    private readonly Figure figure;
    private readonly FigureLayout layout;
    private readonly SoftmaxRow[] softmax;
    private readonly long[] targets;
    private readonly double[][]? prior;
    private readonly CrossEntropyOracle oracle;

    public FigureOracle(Figure figure)
    {
        this.figure = figure;
        layout = new FigureLayout(figure);
        softmax =
        [
            .. layout.RowsOf("logits").Select(
                row => new SoftmaxRow(row, figure.Options.LogitScale, figure.Options.LogitSoftcap)),
        ];
        targets = [.. Enumerable.Range(0, layout.Rows).Select(TargetOf)];
        prior = figure.Find(Figure.Prior) is null ? null : layout.RowsOf(Figure.Prior);
        var input = new LossInput(softmax, targets, figure.Find("classWeights"))
        {
            SampleWeights = figure.Find("sampleWeights"),
            SoftTargets = IsSoft ? layout.RowsOf("targetProbabilities") : null,
            Upstream = figure.Find("outputGradient") is { } upstream
                ? [.. Enumerable.Range(0, layout.Rows).Select(row => upstream[row % upstream.Length])]
                : null,
        };
        oracle = new CrossEntropyOracle(input, OptionsOf(figure));
    }

    private bool IsSoft => figure.Find("targetProbabilities") is not null;

    /// <summary>An output as it would lie in memory were there no gaps, planes and shifts: row after row.</summary>
    public Quad[] Of(string output) => output switch
    {
        Figure.Result => [oracle.Reduced().Value],
        "correct" => [Enumerable.Range(0, layout.Rows).Count(row => Counts(row) && softmax[row].Top == targets[row])],
        "totalWeight" => [oracle.TotalWeight.Value],
        "losses" => OfRows(row => oracle.Loss(row).Value),
        "logSumExp" => OfRows(row => softmax[row].LogSumExpOfAny.Value),
        "entropies" => OfRows(row => softmax[row].EntropyOfAny.Value),
        "predictions" => OfRows(row => Counts(row) ? softmax[row].Top : -1),
        "gradient" => OfClasses((row, c) => oracle.Gradient(row, c).Value + (prior?[row][c] ?? 0)),
        "probabilities" => OfClasses((row, c) => softmax[row].Probability(c)),
        "logProbabilities" => OfClasses((row, c) => -softmax[row].NegativeLogProbability(c)),
        _ => throw new ArgumentException($"There is no output {output}.", nameof(output)),
    };

    /// <summary>
    /// The largest of the terms whose differences the derivatives of a row are. A target's own is p f - f to PyTorch,
    /// of which a confident row has few digits left.
    /// </summary>
    public Quad TermsOfGradient(int row)
        => softmax[row].IsPoisoned ? Quad.Zero
            : Enumerable.Range(0, figure.Classes).Select(c => TermsOf(row, c)).Aggregate(Quad.Max);

    private Quad TermsOf(int row, int c)
    {
        Quad size = oracle.Gradient(row, c).Size;
        return c == targets[row] && !softmax[row].Complement(c).IsZero ? size / softmax[row].Complement(c) : size;
    }

    private static LossOptions OptionsOf(Figure figure) => new()
    {
        Reduction = figure.Options.Reduction,
        LabelSmoothing = figure.Options.LabelSmoothing,
        SmoothingWeights = figure.Options.SmoothingWeights,
        ZLoss = figure.Options.ZLoss,
        PolyEpsilon = figure.Options.PolyEpsilon,
        FocalGamma = figure.Options.FocalGamma,
        EntropyWeight = figure.Options.EntropyWeight,
        GeneralizedQ = figure.Options.GeneralizedQ,
        TokenScaling = figure.Options.TokenScaling,
        LogitScale = figure.Options.LogitScale,
        EmptyMean = figure.Options.EmptyMean,
        IgnoreIndex = figure.Options.IgnoreIndex,
        Divisor = figure.Find("divisor")?[0],
    };

    private bool Counts(int row) => IsSoft || targets[row] != figure.Options.IgnoreIndex;

    // Rows that are shifted out of their sequence are ignored, as rows of soft targets never are.
    private long TargetOf(int row)
    {
        if (IsSoft)
        {
            return -1;
        }

        int sequence = (int)(figure.Find("sequenceLength")?[0] ?? layout.Rows);
        int shifted = (row % sequence) + figure.Options.TargetShift;
        return shifted < sequence
            ? (long)figure.Numbers["targets"][row + figure.Options.TargetShift]
            : figure.Options.IgnoreIndex;
    }

    private Quad[] OfRows(Func<int, Quad> number) => [.. Enumerable.Range(0, layout.Rows).Select(number)];

    private Quad[] OfClasses(Func<int, int, Quad> number)
        =>
        [
            .. from row in Enumerable.Range(0, layout.Rows)
               from c in Enumerable.Range(0, figure.Classes)
               select number(row, c),
        ];
}
