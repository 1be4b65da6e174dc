using LossGen.Generators;
using Microsoft.CodeAnalysis;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>The generators of the package, one a kernel attribute.</summary>
internal static class KernelGenerators
{
    public static IEnumerable<IIncrementalGenerator> All =>
    [
        new CrossEntropyKernelGenerator(), new SoftmaxKernelGenerator(), new LogSoftmaxKernelGenerator(),
        new NllLossKernelGenerator(), new DistillationKernelGenerator(), new PointwiseLossKernelGenerator(),
        new LinearCrossEntropyKernelGenerator(),
    ];

    /// <summary>The result that emitted something, else the first.</summary>
    public static GeneratorRunResult Speaking(GeneratorDriver driver)
    {
        var results = driver.GetRunResult().Results;
        return results.FirstOrDefault(static r => r.GeneratedSources.Length > 0, results[0]);
    }
}
