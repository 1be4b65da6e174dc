using LossGen.Oracle;
using LossGen.Oracle.Ulp;
using LossGen.Tests.TestKit.Ulp;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>Compares what a kernel has computed with the oracle, in ulps.</summary>
internal sealed class OracleComparison
{
    private readonly Kernel kernel;
    private readonly Batch batch;
    private readonly long[] targets;
    private readonly LossOptions options;
    private readonly Lazy<CrossEntropyOracle> oracle;
    private readonly Tolerances tolerances;
    private readonly string title;

    public OracleComparison(Kernel kernel, Batch batch, LossOptions options, string title)
    {
        this.kernel = kernel;
        this.batch = batch;
        this.options = options;
        this.title = $"{kernel.Name}, C = {batch.Classes}, {title}";
        targets = kernel.Shape.IsSoft ? [.. batch.Targets.Select(_ => -1L)] : batch.TargetsFor(kernel);
        tolerances = Tolerances.For(kernel.Shape);
        oracle = new(() => new CrossEntropyOracle(Input, options));
    }

    /// <summary>What stood in a column of the gradient before.</summary>
    public Func<int, double> Prior { get; init; } = _ => 0;

    /// <summary>Runs a kernel on a batch and compares all of its outputs.</summary>
    public static void Check(Kernel kernel, Batch batch, string title = "", double labelSmoothing = 0.1)
    {
        using var run = new KernelRun(kernel) { LabelSmoothing = labelSmoothing };
        new OracleComparison(kernel, batch, run.OptionsForOracle, title) { Prior = run.Prior }
            .AssertAgrees(run.Execute(batch));
    }

    public void AssertAgrees(KernelOutcome outcome)
    {
        string question = Question;
        EachOf(KernelRole.Losses, outcome.Losses, AssertLoss);
        EachOf(
            KernelRole.Gradient, outcome.Gradient, (i, g) => AssertGradient(i / batch.Classes, i % batch.Classes, g));
        EachOf(KernelRole.LogSumExp, outcome.LogSumExp, AssertLogSumExp);
        EachOf(KernelRole.Entropies, outcome.Entropies, AssertEntropy);
        EachOf(
            KernelRole.Probabilities, outcome.Probabilities,
            (i, p) => AssertProbability(i / batch.Classes, i % batch.Classes, p));
        EachOf(
            KernelRole.LogProbabilities, outcome.LogProbabilities,
            (i, p) => AssertLogProbability(i / batch.Classes, i % batch.Classes, p));
        AssertPredictions(outcome);
        if (kernel.Shape.HasResult)
        {
            // Row losses that are shown are what is summed.
            string losses = kernel.Shape.Has(KernelRole.Losses) ? kernel.Shape.ElementOf(KernelRole.Losses).Name : "no";
            batch.Agreements.Compare(
                $"{question}, result as {kernel.Shape.ResultType}, {losses} losses",
                [outcome.Result, .. outcome.Losses],
                () => AssertResult(outcome));
        }

        One(KernelRole.TotalWeight, outcome.TotalWeight, AssertTotalWeight);
        One(KernelRole.ZLossResult, outcome.ZLoss, AssertZLoss);

        void EachOf(KernelRole role, double[] values, Action<int, double> assert)
        {
            if (values.Length > 0)
            {
                batch.Agreements.Compare($"{question}, {role} as {kernel.Shape.ElementOf(role)}", values, () =>
                {
                    for (int i = 0; i < values.Length; i++)
                    {
                        assert(i, values[i]);
                    }
                });
            }
        }

        void One(KernelRole role, double value, Action<double> assert)
        {
            if (kernel.Shape.Has(role))
            {
                batch.Agreements.Compare(
                    $"{question}, {role} as {kernel.Shape.TypeOf(role)}", [value], () => assert(value));
            }
        }
    }

    // All that the oracle is asked, and how near its answer has to be.
    private string Question => string.Join(
        ", ",
        [
            options, tolerances, kernel.Shape.ElementType, kernel.EffectiveScale, kernel.EffectiveSoftcap,
            kernel.IgnoredTarget, Prior(0), kernel.Shape.IsSoft, kernel.Shape.WeighsTheTarget,
            kernel.Shape.Has(KernelRole.ClassWeights), kernel.Shape.Has(KernelRole.SampleWeights),
            kernel.Shape.Has(KernelRole.OutputGradient),
        ]);

    private LossInput Input
        => new(batch.SoftmaxFor(kernel), targets, kernel.Shape.Has(KernelRole.ClassWeights) ? batch.Weights : null)
        {
            SoftTargets = kernel.Shape.IsSoft ? batch.SoftTargets : null,
            SampleWeights = kernel.Shape.Has(KernelRole.SampleWeights) ? batch.SampleWeights : null,
            Upstream = UpstreamOf(kernel, batch),
        };

    private static double[]? UpstreamOf(Kernel kernel, Batch batch)
        => !kernel.Shape.Has(KernelRole.OutputGradient) ? null
            : kernel.Shape.Options.Reduction == Reduction.None ? batch.Upstream
            : [.. Enumerable.Repeat(KernelRun.OutputGradient, batch.Count)];

    private void AssertLogSumExp(int row, double actual)
    {
        double tolerance = kernel.Shape.Arithmetic == IeeeFormat.Double ? 3 : 1.5;
        UlpAssert.Within(
            tolerance, kernel.Shape.Arithmetic, kernel.Shape.Storage, batch.SoftmaxFor(kernel)[row].LogSumExpOfAny,
            actual, $"{title}, log-sum-exp of row {row}");
    }

    private void AssertEntropy(int row, double actual)
    {
        var stored = IeeeFormat.Of(kernel.Shape.ElementOf(KernelRole.Entropies));
        UlpAssert.Within(
            tolerances.Entropy, kernel.Shape.Arithmetic, stored, batch.SoftmaxFor(kernel)[row].EntropyOfAny, actual,
            $"{title}, entropy of row {row}");
    }

    private void AssertPredictions(KernelOutcome outcome)
    {
        int[] counted = [.. Enumerable.Range(0, batch.Count).Where(row => targets[row] != options.IgnoreIndex)];
        if (kernel.Shape.Has(KernelRole.Predictions))
        {
            double[] expected = [.. Enumerable.Repeat(-1.0, batch.Count)];
            Array.ForEach(counted, row => expected[row] = batch.SoftmaxFor(kernel)[row].Top);
            KernelOutcome.AssertSameBits(expected, outcome.Predictions, $"{title}, predictions");
        }

        if (kernel.Shape.Has(KernelRole.Correct))
        {
            Xunit.Assert.Equal(
                counted.Count(row => batch.SoftmaxFor(kernel)[row].Top == targets[row]), outcome.Correct);
        }
    }

    private void AssertTotalWeight(double actual)
    {
        var stored = IeeeFormat.Of(kernel.Shape.TypeOf(KernelRole.TotalWeight).GetElementType()!);
        UlpAssert.Within(1, stored, stored, oracle.Value.TotalWeight, actual, $"{title}, total weight");
    }

    // A row's part is rounded before it is summed; all of them have one sign.
    private void AssertZLoss(double actual)
    {
        var stored = IeeeFormat.Of(kernel.Shape.TypeOf(KernelRole.ZLossResult).GetElementType()!);
        IeeeFormat arithmetic = kernel.Shape.Arithmetic;
        IeeeFormat measured = stored.Precision > arithmetic.Precision ? arithmetic : stored;
        if (oracle.Value.ZLosses.All(z => !z.IsFinite || double.IsFinite(arithmetic.Round(z))))
        {
            UlpAssert.Within(
                4, arithmetic, measured, oracle.Value.Reduce(oracle.Value.ZLosses), actual, $"{title}, z-loss");
        }
    }

    private void AssertLoss(int row, double actual)
    {
        var stored = IeeeFormat.Of(kernel.Shape.ElementOf(KernelRole.Losses));
        Expected expected = oracle.Value.Loss(row);
        if (!LossLimits.Overflows(kernel, batch, row) || !IsOverflow(expected, actual))
        {
            Quad floor = LossLimits.Floor(kernel, batch, row, options.LabelSmoothing);
            double slack = expected.Value.IsFinite
                ? kernel.Shape.Arithmetic.InUlps(floor, expected.Value)
                : 0;
            UlpAssert.Within(
                tolerances.Loss + slack, kernel.Shape.Arithmetic, stored, expected, actual,
                $"{title}, loss of row {row}");
        }
    }

    private void AssertGradient(int row, int column, double actual)
    {
        double tolerance = targets[row] == column ? tolerances.Target : tolerances.OffTarget;
        Expected expected = Added(oracle.Value.Gradient(row, column), Prior(column));
        UlpAssert.Within(
            tolerance + SmallScaleSlack(expected) + PowerSlack(row), kernel.Shape.Arithmetic, kernel.Shape.Storage,
            expected, actual,
            $"{title}, gradient of row {row}, column {column} (target {targets[row]})");
    }

    private static Expected Added(Expected gradient, double prior)
        => prior == 0 || !gradient.Value.IsFinite
            ? gradient
            : new Expected(gradient.Value + prior, Quad.Max(Quad.Abs(gradient.Size), Math.Abs(prior)));

    // p^q is exp(-q (-log p)): a rounded logarithm moves it by as many units as the exponent is large. Kernels of
    // floats have logarithms of doubles.
    private double PowerSlack(int row)
    {
        if (options.GeneralizedQ == 0 || kernel.Shape.Arithmetic != IeeeFormat.Double
            || targets[row] == options.IgnoreIndex)
        {
            return 0;
        }

        SoftmaxRow softmax = batch.SoftmaxFor(kernel)[row];
        Quad exponent = softmax.IsPoisoned ? Quad.Zero : softmax.NegativeLogProbability((int)targets[row]);
        return exponent.IsFinite ? (options.GeneralizedQ * exponent).ToDouble() : 0;
    }

    // (1 - p)^gamma, p^q, p, or p of a target that weighs nothing, makes the factor of a row as small as it likes.
    // Where that, over the bias of the exponentials, is subnormal, an entry is only good to half of the last place of
    // a subnormal number, times the largest exponential.
    private double SmallScaleSlack(Expected expected)
    {
        if (!kernel.Shape.WeighsTheTarget || !expected.Value.IsFinite)
        {
            return 0;
        }

        IeeeFormat arithmetic = kernel.Shape.Arithmetic;
        double floor = arithmetic == IeeeFormat.Double ? Math.ScaleB(1, 256 - 1075) : Math.ScaleB(1, 48 - 150);
        return arithmetic.InUlps(floor, expected.Value);
    }

    private void AssertProbability(int row, int column, double actual)
    {
        SoftmaxRow softmax = batch.SoftmaxFor(kernel)[row];
        Expected expected = softmax.IsPoisoned ? Expected.NaN : Expected.Of(softmax.Probability(column));
        UlpAssert.Within(
            tolerances.OffTarget, kernel.Shape.Arithmetic, kernel.Shape.Storage, expected, actual,
            $"{title}, probability of row {row}, column {column}");
    }

    private void AssertLogProbability(int row, int column, double actual)
    {
        SoftmaxRow softmax = batch.SoftmaxFor(kernel)[row];
        Expected expected = softmax.IsPoisoned ? Expected.NaN : Expected.Of(-softmax.NegativeLogProbability(column));
        IeeeFormat arithmetic = kernel.Shape.Arithmetic;
        if (!expected.Value.IsFinite || !double.IsNegativeInfinity(actual) || !LossLimits.Overflows(kernel, batch, row))
        {
            UlpAssert.Within(
                tolerances.LogProbability, arithmetic, kernel.Shape.Storage, expected, actual,
                $"{title}, log-probability of row {row}, column {column}");
        }
    }

    private void AssertResult(KernelOutcome outcome)
    {
        var stored = IeeeFormat.Of(kernel.Shape.ResultType);
        IeeeFormat arithmetic = kernel.Shape.Arithmetic;
        IeeeFormat computed = arithmetic.Precision > stored.Precision ? arithmetic : stored;
        Expected expected = oracle.Value.Reduced(arithmetic);
        double slack = 0;
        if (ShowsRoundedRows(outcome))
        {
            expected = oracle.Value.Reduce(outcome.Losses.Select(loss => (Quad)loss));
        }
        else if (expected.Value.IsFinite)
        {
            expected = oracle.Value.Reduced();
            slack = computed.InUlps(oracle.Value.ReducedSlack(arithmetic, tolerances.Loss), expected.Value);
        }

        if (IsOverflow(expected, outcome.Result)
            && Enumerable.Range(0, batch.Count).Any(row => LossLimits.Overflows(kernel, batch, row)))
        {
            return;
        }

        UlpAssert.Within(tolerances.Reduced + slack, computed, stored, expected, outcome.Result, $"{title}, result");
    }

    // Beside a term below all numbers, such as a negative z-loss of huge logits, one beyond them makes NaN.
    private static bool IsOverflow(Expected expected, double actual)
        => double.IsPositiveInfinity(actual) || (double.IsNaN(actual) && double.IsNegativeInfinity(
            expected.Value.IsFinite ? IeeeFormat.Double.Round(expected.Value) : expected.Value.High));

    // Two means have row parts that no output shows, and Half losses are rounded again.
    private bool ShowsRoundedRows(KernelOutcome outcome)
        => outcome.Losses.Length == batch.Count && batch.Count > 0
            && IeeeFormat.Of(kernel.Shape.ElementOf(KernelRole.Losses)) == kernel.Shape.Arithmetic
            && !(options.Reduction == Reduction.Mean && options.SmoothingWeights == SmoothingWeights.Unweighted);
}
