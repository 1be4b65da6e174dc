using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.TestKit.Roslyn;

namespace LossGen.Tests.Fuzz;

/// <summary>The kernels of random declarations, compiled and loaded.</summary>
internal static class FuzzedKernels
{
    public static async Task<IReadOnlyList<Kernel>> OfAsync(FuzzBatch batch)
    {
        var verdicts = await DeclarationVerdicts.OfAsync(GeneratorRun.Of(batch.Compile()), FuzzBatch.Size);
        var valid = GeneratorRun.Of(batch.Compile(i => verdicts[i].Verdict == Verdict.Kernel));
        return LoadedKernels.Of(valid, $"Seed {batch.Seed}");
    }
}
