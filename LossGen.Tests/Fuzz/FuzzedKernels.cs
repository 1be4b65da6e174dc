using System.Reflection;
using LossGen.Tests.EndToEnd.Family.Harness;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.TestKit.Roslyn;

namespace LossGen.Tests.Fuzz;

/// <summary>
/// The kernels of random declarations, compiled and loaded, as far as the tests know how to call them.
/// </summary>
internal sealed class FuzzedKernels
{
    private FuzzedKernels(IReadOnlyList<MethodInfo> methods)
    {
        CrossEntropy = [.. methods.Where(IsCrossEntropy).Select(static method => new Kernel(method))];
        Family =
        [
            .. methods
                .Where(static method => !IsCrossEntropy(method))
                .Select(static method => new FamilyKernel(method))
                .Where(IgnoresTheUsual),
        ];
    }

    public IReadOnlyList<Kernel> CrossEntropy { get; }

    public IReadOnlyList<FamilyKernel> Family { get; }

    public static async Task<FuzzedKernels> OfAsync(FuzzBatch batch)
    {
        var verdicts = await DeclarationVerdicts.OfAsync(GeneratorRun.Of(batch.Compile()), FuzzBatch.Size);
        var valid = GeneratorRun.Of(batch.Compile(i => verdicts[i].Verdict == Verdict.Kernel));
        return new(LoadedKernels.Of(valid, $"Seed {batch.Seed}"));
    }

    private static bool IsCrossEntropy(MethodInfo method) => method.IsDefined(typeof(CrossEntropyKernelAttribute));

    // Batches of the family have one target of ignored rows.
    private static bool IgnoresTheUsual(FamilyKernel kernel)
        => !kernel.Shape.Has(KernelRole.Targets)
            || (!kernel.Shape.Has(KernelRole.IgnoreIndex) && kernel.Option("TargetBase", 0) == 0
                && kernel.Option("IgnoreIndex", 0L) == FamilyBatch.Ignored
                && ElementAccess.For(kernel.Shape.TargetType).Holds(FamilyBatch.Ignored));
}
