using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.TestKit.Rows;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>The table of degenerate input, row by row; the oracle knows what each is worth.</summary>
[Trait("Category", "Light")]
public class DegenerateInputTests
{
    private const int Rows = 6;

    public static TheoryData<string> Kernels => KernelCatalog.Names(_ => true);

    public static TheoryData<string> Ignoring => KernelCatalog.Names(kernel => kernel.IgnoredTarget is not null);

    public static TheoryData<string> Weighted => KernelCatalog.Names(kernel => kernel.Shape.Has(KernelRole.ClassWeights));

    public static TheoryData<string> Unbounded => KernelCatalog.Names(kernel => kernel.Accepts(1));

    [Theory]
    [MemberData(nameof(Ignoring))]
    public void EveryRowIgnored(string name)
        => Check(name, batch => new(batch.Format, batch.Classes, batch.Rows, Repeat(Batch.Ignored)), "all ignored");

    [Theory]
    [MemberData(nameof(Ignoring))]
    public void IgnoredRowsMayHoldAnything(string name)
    {
        foreach (double value in (ReadOnlySpan<double>)[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            Check(
                name, batch => new(batch.Format, batch.Classes, With(batch, 1, value), [0, Batch.Ignored, 2, 0, 2, 2]),
                $"ignored row of {value}");
        }
    }

    [Theory]
    [MemberData(nameof(Weighted))]
    public void EveryTargetWithoutWeight(string name)
        => Check(
            name,
            batch => new(batch.Format, batch.Classes, batch.Rows, Repeat(2)) { Weights = Except(batch.Classes, 2) },
            "targets without weight");

    [Theory]
    [MemberData(nameof(Weighted))]
    public void EveryWeightZero(string name)
        => Check(
            name,
            batch => new(batch.Format, batch.Classes, batch.Rows, Repeat(2)) { Weights = new double[batch.Classes] },
            "no weight at all");

    [Theory]
    [MemberData(nameof(Weighted))]
    public void ARowWithoutWeightMayHoldAnything(string name)
    {
        foreach (double value in (ReadOnlySpan<double>)[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
        {
            Check(
                name,
                batch => new(batch.Format, batch.Classes, With(batch, 3, value), [0, 0, 0, 2, 0, 0])
                {
                    Weights = Except(batch.Classes, 2),
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
            batch => new(batch.Format, batch.Classes, WithClass(batch, 2, double.NegativeInfinity), Repeat(0))
            {
                Weights = Except(batch.Classes, 2),
            },
            "-inf at a class without weight");

    // With smoothing a derivative is the difference of two quotients, inf - inf.
    [Theory]
    [MemberData(nameof(Weighted))]
    public void AnotherDivisorOfZeroGivesTheQuotient(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Batch plain = Plain(kernel);
        var batch = new Batch(plain.Format, plain.Classes, plain.Rows, [0, 2, 0, 2, 0, 2])
        {
            Weights = [.. Enumerable.Range(0, plain.Classes).Select(c => c == 2 ? -1.5 : 1.5)],
        };
        using var run = new KernelRun(kernel);
        KernelOutcome outcome = run.Execute(batch);
        bool isMean = kernel.Shape.Options.Reduction == Reduction.Mean;
        if (isMean && kernel.Shape.IsSmoothed)
        {
            Assert.All(outcome.Gradient, gradient => Assert.False(double.IsFinite(gradient)));
            outcome = outcome with { Gradient = [] };
        }

        new OracleComparison(kernel, batch, run.OptionsForOracle, "weights that cancel").AssertAgrees(outcome);
    }

    [Theory]
    [MemberData(nameof(Unbounded))]
    public void OneClass(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        double[][] rows = [[3.5], [-60000], [0], [1], [2], [-0.0]];
        using var run = new KernelRun(kernel);
        var batch = new Batch(kernel.Shape.Storage, 1, rows, Repeat(0)) { Weights = [1.25] };
        KernelOutcome outcome = run.Execute(batch);
        Assert.All(outcome.Losses, loss => Assert.Equal(0, loss));
        Assert.All(outcome.Gradient, gradient => Assert.Equal(0, gradient));
        Assert.Equal(kernel.Shape.HasResult ? 0 : double.NaN, outcome.Result);
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void MinusInfinityAtTheTarget(string name)
        => Check(
            name, batch => new(batch.Format, batch.Classes, WithClass(batch, 2, double.NegativeInfinity), Repeat(2)),
            "-inf at the target");

    [Theory]
    [MemberData(nameof(Kernels))]
    public void MinusInfinityElsewhere(string name)
        => Check(
            name, batch => new(batch.Format, batch.Classes, WithClass(batch, 2, double.NegativeInfinity), Repeat(0)),
            "-inf at another class");

    [Theory]
    [MemberData(nameof(Kernels))]
    public void ARowWithoutASoftmaxIsNaNAlone(string name)
    {
        Check(
            name, batch => new(batch.Format, batch.Classes, With(batch, 4, double.NegativeInfinity), Repeat(0)),
            "a row of -inf");
        Kernel kernel = KernelCatalog.Find(name);
        foreach (double value in (ReadOnlySpan<double>)[double.NaN, double.PositiveInfinity])
        {
            for (int c = 0; c < Sweep.SomeClasses(kernel); c++)
            {
                Check(
                    name, batch => new(batch.Format, batch.Classes, WithOne(batch, 4, c, value), Repeat(0)),
                    $"{value} in column {c}");
            }
        }
    }

    private static void Check(string name, Func<Batch, Batch> change, string title, double smoothing = 0.1)
    {
        Kernel kernel = KernelCatalog.Find(name);
        OracleComparison.Check(kernel, change(Plain(kernel)), title, smoothing);
    }

    private static Batch Plain(Kernel kernel)
        => Batches.For(kernel, Sweep.SomeClasses(kernel), Rows, RowKind.WideGaussian);

    private static int[] Repeat(int target) => [.. Enumerable.Repeat(target, Rows)];

    private static double[] Except(int classes, int index)
        => [.. Enumerable.Range(0, classes).Select(c => c == index ? 0 : 1.25)];

    private static double[][] With(Batch batch, int row, double value)
        => [.. batch.Rows.Select((r, i) => i == row ? [.. r.Select(_ => value)] : r)];

    private static double[][] WithClass(Batch batch, int column, double value)
        => [.. batch.Rows.Select(r => Replace(r, column, value))];

    private static double[][] WithOne(Batch batch, int row, int column, double value)
        => [.. batch.Rows.Select((r, i) => i == row ? Replace(r, column, value) : r)];

    private static double[] Replace(double[] row, int column, double value)
        => [.. row.Select((x, c) => c == column ? value : x)];
}
