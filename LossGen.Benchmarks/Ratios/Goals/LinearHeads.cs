using LossGen.Benchmarks.Heads;
using LossGen.Benchmarks.Kernels;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>
/// Heads of language models: loss and both gradients against the same of libtorch, whose logits are all in memory, and
/// against what the core can multiply at most.
/// </summary>
internal sealed class LinearHeads : IGoals
{
    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All =>
    [
        (Goal.AtLeast("linear, 512 x 768 x 32,000", 1.3, "x libtorch"),
            static bench => Torch(bench, 512, 768, 32_000)),
        (Goal.AtLeast("linear, 256 x 1,024 x 128,256", 1.4, "x libtorch"),
            static bench => Torch(bench, 256, 1_024, 128_256)),
        .. Products("linear, chunk 384 x 768 x 32,000", 384, 768, 32_000),
        .. Products("linear, chunk 96 x 1,024 x 128,256", 96, 1_024, 128_256),
        (Goal.AtLeast("linear, 512 x 768 x 32,000, two threads", 1.8, "x one thread"),
            static bench => OverThreads(bench, 512, 768, 32_000)),
        (Goal.AtLeast("linear, 512 x 768 x 32,000, Half weights", 0.9, "x float's speed"),
            static bench => OfHalves(bench, 512, 768, 32_000)),
        (Goal.AtMost("linear, 8,192 x 64 x 128,256, beside spans", 64, "MiB"),
            static _ => HeadMemory.Measure(8_192, 64, 128_256)),
    ];

    private static IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> Products(
        string name, int rows, int features, int classes) =>
    [
        (Goal.AtLeast($"{name}", 0.75, "x peak FMA rate"),
            bench => OfPeak(bench, rows, features, classes, 3, static products => products.Run())),
        (Goal.AtLeast($"{name}: logits", 0.75, "x peak FMA rate"),
            bench => OfPeak(bench, rows, features, classes, 1, static products => products.ComputeLogits())),
        (Goal.AtLeast($"{name}: weights", 0.75, "x peak FMA rate"),
            bench => OfPeak(bench, rows, features, classes, 1, static products => products.AddWeightGradient())),
        (Goal.AtLeast($"{name}: hidden", 0.75, "x peak FMA rate"),
            bench => OfPeak(bench, rows, features, classes, 1, static products => products.ComputeHiddenGradient())),
    ];

    private static double? Torch(Workbench bench, int rows, int features, int classes)
        => bench.TimesAsLongAsOfTorch($"head {rows} {classes} {features}", Kernel(rows, features, classes));

    private static double? OfPeak(
        Workbench bench, int rows, int features, int classes, int count, Action<HeadProducts> run)
    {
        using HeadProducts products = new(rows, features, classes);
        var share = bench.TimesAsLong(static () => PeakRate.Run(), () => run(products));
        return share * count * products.Operations / PeakRate.Operations;
    }

    private static double? OfHalves(Workbench bench, int rows, int features, int classes)
    {
        HeadBatch<Half> halves = new(rows, features, classes, static value => (Half)value);
        return bench.TimesAsLong(
            Kernel(rows, features, classes),
            () => LinearKernels.Half(
                halves.Hidden, halves.Weight, halves.Targets, halves.HiddenGradient, halves.WeightGradient));
    }

    private static double? OverThreads(Workbench bench, int rows, int features, int classes)
    {
        HeadBatch<float> batch = new(rows, features, classes, static value => (float)value);
        return Environment.ProcessorCount < 2 || Contest.CountsProcessorTime ? null : bench.TimesAsLong(
            () => Run(batch),
            () => LinearKernels.SingleOverThreads(
                batch.Hidden, batch.Weight, batch.Targets, batch.HiddenGradient, batch.WeightGradient));
    }

    private static Action Kernel(int rows, int features, int classes)
    {
        HeadBatch<float> batch = new(rows, features, classes, static value => (float)value);
        return () => Run(batch);
    }

    private static void Run(HeadBatch<float> batch) => LinearKernels.Single(
        batch.Hidden, batch.Weight, batch.Targets, batch.HiddenGradient, batch.WeightGradient);
}
