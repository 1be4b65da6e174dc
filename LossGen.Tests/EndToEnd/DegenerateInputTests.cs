using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>The table of degenerate input, row by row; the oracle knows what each is worth.</summary>
[Trait("Category", "Light")]
public class DegenerateInputTests
{
    private const int Rows = Sweep.TileAndRest;

    public static TheoryData<string> Kernels => KernelCatalog.Names(_ => true);

    public static TheoryData<string> Ignoring => KernelCatalog.Names(kernel => kernel.IgnoredTarget is not null);

    public static TheoryData<string> Weighted
        => KernelCatalog.Names(kernel => kernel.Shape.Has(KernelRole.ClassWeights));

    public static TheoryData<string> WeightedMeans
        => KernelCatalog.Names(kernel => kernel.Shape.Has(KernelRole.ClassWeights) && !kernel.Shape.IsSoft
            && kernel.Shape.Options.Reduction == Reduction.Mean
            && !kernel.Shape.Has(KernelRole.Divisor));

    public static TheoryData<string> Unbounded
        => KernelCatalog.Names(kernel => kernel.Accepts(1) && !kernel.Shape.HasZLoss);

    [Theory]
    [MemberData(nameof(Ignoring))]
    public void EveryRowIgnored(string name)
        => Check(name, batch => new(batch.Format, batch.Classes, batch.Rows, Cycle(Batch.Ignored)), "all ignored");

    [Theory]
    [MemberData(nameof(Ignoring))]
    public void IgnoredRowsMayHoldAnything(string name)
    {
        foreach (double value in (ReadOnlySpan<double>)[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            Check(
                name,
                batch => new(
                    batch.Format, batch.Classes, With(batch, 1, value), Cycle(0, Batch.Ignored, Last(batch))),
                $"ignored row of {value}");
        }
    }

    [Theory]
    [MemberData(nameof(Weighted))]
    public void EveryTargetWithoutWeight(string name)
        => Check(
            name,
            batch => new(batch.Format, batch.Classes, batch.Rows, Cycle(Last(batch))) { Weights = WithoutLast(batch) },
            "targets without weight");

    [Theory]
    [MemberData(nameof(Weighted))]
    public void EveryWeightZero(string name)
        => Check(
            name,
            batch => new(batch.Format, batch.Classes, batch.Rows, Cycle(Last(batch)))
            {
                Weights = new double[batch.Classes],
            },
            "no weight at all");

    [Theory]
    [MemberData(nameof(Weighted))]
    public void ARowWithoutWeightMayHoldAnything(string name)
    {
        foreach (double value in (ReadOnlySpan<double>)[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            Check(
                name,
                batch => new(batch.Format, batch.Classes, With(batch, 3, value), Cycle(0, 0, 0, Last(batch)))
                {
                    Weights = WithoutLast(batch),
                },
                $"row of {value} without weight",
                smoothing: 0);
        }
    }

    [Theory]
    [MemberData(nameof(Weighted))]
    public void AClassWithoutWeightKillsItsTerm(string name)
        => Check(
            name,
            batch => new(batch.Format, batch.Classes, WithLastClass(batch, double.NegativeInfinity), Cycle(0))
            {
                Weights = WithoutLast(batch),
            },
            "-inf at a class without weight");

    // With another term, losses and derivatives are differences here, and those of two infinite quotients are NaN.
    [Theory]
    [MemberData(nameof(WeightedMeans))]
    public void AnotherDivisorOfZeroGivesTheQuotient(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Batch plain = Plain(kernel);
        var batch = new Batch(plain.Format, plain.Classes, plain.Rows, Cycle(0, Last(plain)))
        {
            Weights = [.. Enumerable.Range(0, plain.Classes).Select(c => c == Last(plain) ? -1.5 : 1.5)],
            SampleWeights = [.. Enumerable.Repeat(0.5, Rows)],
        };
        using var run = new KernelRun(kernel);
        KernelOutcome outcome = run.Execute(batch);
        if (kernel.Shape.IsSmoothed || kernel.Shape.HasZLoss || kernel.Shape.HasPoly || kernel.Shape.HasEntropyTerm)
        {
            Assert.All(outcome.Gradient, gradient => Assert.False(double.IsFinite(gradient)));
            outcome = outcome with { Losses = [], Gradient = [] };
        }

        new OracleComparison(kernel, batch, run.OptionsForOracle, "weights that cancel") { Prior = run.Prior }
            .AssertAgrees(outcome);
    }

    [Theory]
    [MemberData(nameof(Unbounded))]
    public void OneClass(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        double[][] rows = [.. Enumerable.Range(0, Rows).Select(row => new[] { (row * 2500) - 30000.0 })];
        using var run = new KernelRun(kernel);
        var batch = new Batch(kernel.Shape.Storage, 1, rows, Cycle(0)) { Weights = [1.25] };
        KernelOutcome outcome = run.Execute(batch);
        Assert.All(outcome.Losses, loss => Assert.Equal(0, loss));
        if (kernel.Shape.IsSoft)
        {
            // The difference of two equal terms, each with the rounding of its own.
            new OracleComparison(
                kernel, batch, run.OptionsForOracle, "one class") { Prior = run.Prior }.AssertAgrees(outcome);
            return;
        }

        Assert.All(outcome.Gradient, gradient => Assert.Equal(run.Prior(0), gradient));
        Assert.Equal(kernel.Shape.HasResult ? 0 : double.NaN, outcome.Result);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void MinusInfinityAtTheTarget(string name)
        => Check(
            name,
            batch => new(
                batch.Format, batch.Classes, WithLastClass(batch, double.NegativeInfinity), Cycle(Last(batch))),
            "-inf at the target");

    [Theory]
    [MemberData(nameof(Kernels))]
    public void MinusInfinityElsewhere(string name)
        => Check(
            name, batch => new(batch.Format, batch.Classes, WithLastClass(batch, double.NegativeInfinity), Cycle(0)),
            "-inf at another class");

    [Theory]
    [MemberData(nameof(Kernels))]
    public void ARowWithoutASoftmaxIsNaNAlone(string name)
    {
        Check(
            name, batch => new(batch.Format, batch.Classes, With(batch, 4, double.NegativeInfinity), Cycle(0)),
            "a row of -inf");
        Kernel kernel = KernelCatalog.Find(name);
        foreach (double value in (ReadOnlySpan<double>)[double.NaN, double.PositiveInfinity])
        {
            for (int c = 0; c < Sweep.SomeClasses(kernel); c++)
            {
                Check(
                    name, batch => new(batch.Format, batch.Classes, WithOne(batch, (4 + c) % Rows, c, value), Cycle(0)),
                    $"{value} in column {c}");
            }
        }
    }

    private static void Check(string name, Func<Batch, Batch> change, string title, double smoothing = 0.1)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Batch batch = Batches.Described(kernel, Sweep.SomeClasses(kernel), title, () => change(Plain(kernel)));
        OracleComparison.Check(kernel, batch, title, smoothing);
    }

    private static Batch Plain(Kernel kernel)
        => Batches.For(kernel, Sweep.SomeClasses(kernel), Rows, RowKind.WideGaussian);

    private static int[] Cycle(params int[] targets)
        => [.. Enumerable.Range(0, Rows).Select(row => targets[row % targets.Length])];

    // Class 1 is the ignore index of some kernels, and the last class of none of these.
    private static int Last(Batch batch) => batch.Classes - 1;

    private static double[] WithoutLast(Batch batch)
        => [.. Enumerable.Range(0, batch.Classes).Select(c => c == Last(batch) ? 0 : 1.25)];

    private static double[][] With(Batch batch, int row, double value)
        => [.. batch.Rows.Select((r, i) => i == row ? [.. r.Select(_ => value)] : r)];

    private static double[][] WithLastClass(Batch batch, double value)
        => [.. batch.Rows.Select(r => Replace(r, Last(batch), value))];

    private static double[][] WithOne(Batch batch, int row, int column, double value)
        => [.. batch.Rows.Select((r, i) => i == row ? Replace(r, column, value) : r)];

    private static double[] Replace(double[] row, int column, double value)
        => [.. row.Select((x, c) => c == column ? value : x)];
}
