using LossGen.Oracle;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>What holds for every softmax cross-entropy, whatever the numbers.</summary>
[Trait("Category", "Light")]
public class PropertyTests
{
    // The z-loss is what a shift of all logits changes; a cap bends each of them another way.
    public static TheoryData<string> Kernels
        => KernelCatalog.Names(kernel => !kernel.Shape.HasZLoss && !kernel.Shape.IsCapped);

    public static TheoryData<string> WideGradients
        => KernelCatalog.Names(
            kernel
                => kernel.Shape.CanBeInPlace && !kernel.Shape.HasZLoss && !kernel.Shape.IsCapped && !kernel.Shape.IsSoft
            && kernel.Shape.ElementType != typeof(Half));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void AShiftWithoutRoundingChangesNoBit(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (int classes in Sweep.FewClasses(kernel))
        {
            KernelOutcome plain = Run(kernel, OnGrid(kernel, classes, shift: 0));
            foreach (double shift in ExactShifts(kernel.Shape.Storage))
            {
                KernelOutcome shifted = Run(kernel, OnGrid(kernel, classes, shift));
                plain.AssertSameBits(shifted, $"C = {classes}, shifted by {shift}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(WideGradients))]
    public void TheGradientOfARowSumsToZero(string name)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (int classes in Sweep.FewClasses(kernel).Append(1000).Where(kernel.Accepts))
        {
            Batch batch = Batches.For(kernel, classes, Sweep.TileAndRest, RowKind.WideGaussian);
            double[] gradient = Run(kernel, batch).Gradient;
            for (int row = 0; row < batch.Count; row++)
            {
                AssertSumsToZero(kernel, batch, row, gradient.AsSpan(row * classes, classes));
            }
        }
    }

    // A row's factor is what p is multiplied by: the absolute sum of what is pushed back.
    private static void AssertSumsToZero(Kernel kernel, Batch batch, int row, ReadOnlySpan<double> gradient)
    {
        Quad sum = Quad.Zero;
        foreach (double value in gradient)
        {
            sum += value;
        }

        double unit = Math.ScaleB(FactorOf(kernel, batch, row), 1 - kernel.Shape.Arithmetic.Precision);
        double bound = Tolerances.For(kernel.Shape).RowSum * unit;
        Assert.True(
            Math.Abs(sum.ToDouble()) <= bound,
            FormattableString.Invariant(
                $"C = {batch.Classes}, row {row} sums to {sum.ToDouble():R}, more than {bound:R}."));
    }

    private static double FactorOf(Kernel kernel, Batch batch, int row)
    {
        long[] targets = batch.TargetsFor(kernel);
        double smoothing = kernel.EffectiveSmoothing(0.1);
        bool isMean = kernel.Shape.Options.Reduction == Reduction.Mean;
        bool isUnweighted = kernel.Shape.Options.SmoothingWeights == SmoothingWeights.Unweighted;
        int valid = targets.Count(target => target != kernel.IgnoredTarget);
        double[] samples = kernel.Shape.Has(KernelRole.SampleWeights)
            ? batch.SampleWeights
            : [.. Enumerable.Repeat(1.0, batch.Count)];
        double total = targets.Zip(samples)
            .Where(pair => pair.First != kernel.IgnoredTarget)
            .Sum(pair => Weight(pair.First) * pair.Second);
        double divisor = kernel.Shape.Has(KernelRole.Divisor) ? 12.5 : total;
        double factor = samples[row] * (!kernel.Shape.Has(KernelRole.OutputGradient) ? 1
            : kernel.Shape.Options.Reduction == Reduction.None ? Math.Abs(batch.Upstream[row])
            : Math.Abs(KernelRun.OutputGradient));
        if (targets[row] == kernel.IgnoredTarget || total == 0)
        {
            return 0;
        }

        double soft = isUnweighted ? smoothing : smoothing * Enumerable.Range(0, batch.Classes).Average(c => Weight(c));
        double hardFactor = isMean ? 1 / divisor : 1;
        double softFactor = isMean && isUnweighted ? 1.0 / valid : hardFactor;
        using var run = new KernelRun(kernel);
        LossOptions options = run.OptionsForOracle;
        double hard = ((1 - smoothing) * Weight(targets[row]) * (1 + options.FocalGamma))
            + Math.Abs(options.PolyEpsilon) + Math.Abs(2 * options.EntropyWeight * Math.Log(batch.Classes));
        return factor * options.LogitScale * ((hard * hardFactor) + (soft * softFactor));

        double Weight(long target) => kernel.Shape.Has(KernelRole.ClassWeights) ? batch.Weights[target] : 1;
    }

    // What a maximum is rounded to before it is subtracted; sixteenths for Half, which has no more digits.
    private static double Grid(IeeeFormat storage)
        => storage == IeeeFormat.Double ? Math.ScaleB(1, -40)
            : storage == IeeeFormat.Single ? Math.ScaleB(1, -14)
            : 1.0 / 16;

    // The last one of floats and doubles takes the maximum over the size from which on it is not rounded.
    private static double[] ExactShifts(IeeeFormat storage)
        => storage == IeeeFormat.Half
            ? [64, -48]
            : [64, -48 - Grid(storage), storage == IeeeFormat.Double ? 4096 : 256];

    private static Batch OnGrid(Kernel kernel, int classes, double shift)
    {
        IeeeFormat storage = kernel.Shape.Storage;
        double grid = Grid(storage);
        var random = new SplitMix(16);
        double[][] rows = [.. Enumerable.Range(0, Sweep.TileAndRest).Select(
            _ => Enumerable.Range(0, classes).Select(
                _ => (Math.Floor(random.NextUniform() * 16 / grid) * grid) - 8 + shift).ToArray())];
        int bound = Math.Min(classes, 100);
        return new Batch(storage, classes, rows, [.. rows.Select(_ => random.Next(bound))]);
    }

    // The log-sum-exp is shifted with the logits.
    private static KernelOutcome Run(Kernel kernel, Batch batch)
    {
        using var run = new KernelRun(kernel);
        return run.Execute(batch) with { LogSumExp = [] };
    }
}
