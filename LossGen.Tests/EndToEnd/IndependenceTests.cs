using LossGen.Oracle.Memory;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>The bits of a row depend on that row alone: not on its place, its neighbours or its address.</summary>
[Trait("Category", "Light")]
public class IndependenceTests
{
    private const int Rows = Sweep.TileAndRest;

    public static TheoryData<string> Kernels => KernelCatalog.Names(_ => true);

    // Kernels of a mean divide by the number of rows.
    public static TheoryData<string> OneByOne => KernelCatalog.Names(kernel
        => kernel.Shape.Options is { Classes: 0, Reduction: not Reduction.Mean });

    public static TheoryData<string> Gradients => KernelCatalog.Names(kernel => kernel.Shape.CanBeInPlace);

    [Theory]
    [MemberData(nameof(Gradients))]
    public void InPlaceAndOutOfPlace(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        using var apart = new KernelRun(kernel);
        using var inPlace = new KernelRun(kernel) { InPlace = true };
        foreach (int classes in Sweep.FewClasses(kernel))
        {
            Batch batch = Batches.For(kernel, classes, Rows);
            apart.Execute(batch).AssertSameBits(inPlace.Execute(batch), $"C = {classes}");
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Alignment(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        Batch batch = Batches.For(kernel, Sweep.SomeClasses(kernel), Rows);
        using var run = new KernelRun(kernel) { Placement = Placement.AtStart };
        KernelOutcome aligned = run.Execute(batch);
        for (int distance = 1; distance < 16; distance++)
        {
            run.Distance = distance;
            aligned.AssertSameBits(run.Execute(batch), $"{distance} elements from alignment");
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void OrderOfRows(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (int classes in Sweep.FewClasses(kernel))
        {
            int[] reversed = [.. Enumerable.Range(0, Rows).Reverse()];
            Batch batch = Batches.For(kernel, classes, Rows);
            KernelOutcome whole = Run(kernel, batch);
            KernelOutcome turned = Run(kernel, batch.Select(reversed));
            for (int row = 0; row < Rows; row++)
            {
                AssertSameRow(whole, reversed[row], turned, row, classes, compareGradient: true);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void SizeOfTheBatch(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        bool isMean = kernel.Shape.Options.Reduction == Reduction.Mean;
        foreach (int classes in Sweep.FewClasses(kernel))
        {
            Batch batch = Batches.For(kernel, classes, Rows);
            KernelOutcome whole = Run(kernel, batch);
            using var run = new KernelRun(kernel);
            for (int row = 0; row < Rows; row++)
            {
                AssertSameRow(whole, row, run.Execute(batch.Select(row)), 0, classes, compareGradient: !isMean);
            }
        }
    }

    /// <summary>A row of a tile is one that is computed alone, whatever their number of classes.</summary>
    [Theory]
    [MemberData(nameof(OneByOne))]
    public void EveryNumberOfClassesOfATile(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        using var run = new KernelRun(kernel);
        foreach (int classes in Enumerable.Range(1, 130).Where(kernel.Accepts))
        {
            Batch batch = Batches.For(kernel, classes, Rows);
            KernelOutcome whole = Run(kernel, batch);
            foreach (int row in (ReadOnlySpan<int>)[0, 7, Rows - 1])
            {
                AssertSameRow(whole, row, run.Execute(batch.Select(row)), 0, classes, compareGradient: true);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Neighbours(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        int classes = Sweep.SomeClasses(kernel);
        Batch batch = Batches.For(kernel, classes, Rows);
        double[] poison = [.. Enumerable.Repeat(double.NaN, classes)];
        var poisoned = new Batch(
            batch.Format, classes, [.. batch.Rows.Select((row, i) => i == 4 ? row : poison)], batch.Targets);
        KernelOutcome clean = Run(kernel, batch);
        KernelOutcome other = Run(kernel, poisoned);
        AssertSameRow(clean, 4, other, 4, classes, compareGradient: true);
    }

    private static void AssertSameRow(
        KernelOutcome expected, int row, KernelOutcome actual, int otherRow, int classes, bool compareGradient)
    {
        foreach ((double[] rows, double[] others) in expected.OfRows.Zip(actual.OfRows))
        {
            KernelOutcome.AssertSameBits(
                [rows[row]], [others[otherRow]], $"C = {classes}, row {row} as row {otherRow}, output of rows");
        }

        if (expected.Gradient.Length > 0 && compareGradient)
        {
            KernelOutcome.AssertSameBits(
                expected.Gradient.AsSpan(row * classes, classes), actual.Gradient.AsSpan(otherRow * classes, classes),
                $"C = {classes}, row {row} as row {otherRow}, gradient");
        }
    }

    private static KernelOutcome Run(Kernel kernel, Batch batch)
    {
        using var run = new KernelRun(kernel);
        return run.Execute(batch);
    }
}
