using System.Reflection;
using System.Runtime.Loader;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Xunit;

namespace LossGen.Tests.Fuzz;

/// <summary>The kernels of random declarations, compiled and loaded.</summary>
internal static class FuzzedKernels
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static async Task<IReadOnlyList<Kernel>> OfAsync(FuzzBatch batch)
    {
        var verdicts = await DeclarationVerdicts.OfAsync(GeneratorRun.Of(batch.Compile()), FuzzBatch.Size);
        var valid = GeneratorRun.Of(batch.Compile(i => verdicts[i].Verdict == Verdict.Kernel));
        using var image = new MemoryStream();
        var emitted = valid.Output.WithOptions(valid.Output.Options.WithOptimizationLevel(OptimizationLevel.Release)).Emit(image);
        Assert.True(emitted.Success, $"Seed {batch.Seed}: {string.Join("\n", DiagnosticAssert.Messages(emitted.Diagnostics).Take(5))}");
        image.Position = 0;
        var assembly = new AssemblyLoadContext($"Fuzz {batch.Seed}").LoadFromStream(image);
        return
        [
            .. from type in assembly.GetTypes()
               where !type.ContainsGenericParameters
               from method in type.GetMethods(Static)
               where method.IsDefined(typeof(CrossEntropyKernelAttribute))
               where !Array.Exists(method.GetParameters(), static p => p.ParameterType.IsByRef && !p.IsOut)
               select new Kernel(method),
        ];
    }
}
