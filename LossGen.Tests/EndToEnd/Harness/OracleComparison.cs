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
    private readonly CrossEntropyOracle oracle;
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
        double[]? weights = kernel.Shape.Has(KernelRole.ClassWeights) ? batch.Weights : null;
        oracle = new CrossEntropyOracle(new LossInput(batch.SoftmaxFor(kernel), targets, weights)
        {
            SoftTargets = kernel.Shape.IsSoft ? batch.SoftTargets : null,
        }, options);
    }

    /// <summary>Runs a kernel on a batch and compares all of its outputs.</summary>
    public static void Check(Kernel kernel, Batch batch, string title = "", double labelSmoothing = 0.1)
    {
        using var run = new KernelRun(kernel) { LabelSmoothing = labelSmoothing };
        new OracleComparison(kernel, batch, run.OptionsForOracle, title).AssertAgrees(run.Execute(batch));
    }

    public void AssertAgrees(KernelOutcome outcome)
    {
        for (int row = 0; row < outcome.Losses.Length; row++)
        {
            AssertLoss(row, outcome.Losses[row]);
        }

        for (int i = 0; i < outcome.Gradient.Length; i++)
        {
            AssertGradient(i / batch.Classes, i % batch.Classes, outcome.Gradient[i]);
        }

        for (int i = 0; i < outcome.Probabilities.Length; i++)
        {
            AssertProbability(i / batch.Classes, i % batch.Classes, outcome.Probabilities[i]);
        }

        for (int i = 0; i < outcome.LogProbabilities.Length; i++)
        {
            AssertLogProbability(i / batch.Classes, i % batch.Classes, outcome.LogProbabilities[i]);
        }

        if (kernel.Shape.HasResult)
        {
            AssertResult(outcome);
        }
    }

    private void AssertLoss(int row, double actual)
    {
        var stored = IeeeFormat.Of(kernel.Shape.ElementOf(KernelRole.Losses));
        if (!LossLimits.Overflows(kernel, batch, row) || !double.IsPositiveInfinity(actual))
        {
            Expected expected = oracle.Loss(row);
            Quad floor = LossLimits.Floor(kernel, batch, row, options.LabelSmoothing);
            double slack = expected.Value.IsFinite
                ? (floor / kernel.Shape.Arithmetic.UlpOf(expected.Value)).ToDouble()
                : 0;
            UlpAssert.Within(
                tolerances.Loss + slack, kernel.Shape.Arithmetic, stored, expected, actual,
                $"{title}, loss of row {row}");
        }
    }

    private void AssertGradient(int row, int column, double actual)
    {
        double tolerance = targets[row] == column ? tolerances.Target : tolerances.OffTarget;
        Expected expected = oracle.Gradient(row, column);
        UlpAssert.Within(
            tolerance + SmallScaleSlack(expected), kernel.Shape.Arithmetic, kernel.Shape.Storage, expected, actual,
            $"{title}, gradient of row {row}, column {column} (target {targets[row]})");
    }

    // (1 - p)^gamma, or p of a target that weighs nothing, makes the factor of a row as small as it likes. Where that,
    // over the bias of the exponentials, is subnormal, an entry is only good to half of the last place of a subnormal
    // number, times the largest exponential.
    private double SmallScaleSlack(Expected expected)
    {
        if (!(kernel.Shape.IsFocal || kernel.Shape.HasPoly) || !expected.Value.IsFinite)
        {
            return 0;
        }

        IeeeFormat arithmetic = kernel.Shape.Arithmetic;
        double floor = arithmetic == IeeeFormat.Double ? Math.ScaleB(1, 256 - 1075) : Math.ScaleB(1, 48 - 150);
        return ((Quad)floor / arithmetic.UlpOf(expected.Value)).ToDouble();
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
        Expected expected = oracle.Reduced(arithmetic);
        double slack = 0;
        if (ShowsRoundedRows(outcome))
        {
            expected = oracle.Reduce(outcome.Losses.Select(loss => (Quad)loss));
        }
        else if (expected.Value.IsFinite)
        {
            expected = oracle.Reduced();
            slack = (oracle.ReducedSlack(arithmetic, tolerances.Loss) / computed.UlpOf(expected.Value)).ToDouble();
        }

        if (double.IsPositiveInfinity(outcome.Result)
            && Enumerable.Range(0, batch.Count).Any(row => LossLimits.Overflows(kernel, batch, row)))
        {
            return;
        }

        UlpAssert.Within(tolerances.Reduced + slack, computed, stored, expected, outcome.Result, $"{title}, result");
    }

    // Two means have row parts that no output shows, and Half losses are rounded again.
    private bool ShowsRoundedRows(KernelOutcome outcome)
        => outcome.Losses.Length == batch.Count && batch.Count > 0
            && IeeeFormat.Of(kernel.Shape.ElementOf(KernelRole.Losses)) == kernel.Shape.Arithmetic
            && !(options.Reduction == Reduction.Mean && options.SmoothingWeights == SmoothingWeights.Unweighted);
}
