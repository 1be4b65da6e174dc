using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Benchmarks.Generator;

/// <summary>
/// What kernels add to the time of a build: the generator, and the compilation of what it emits. It is time of the
/// processor, because a compiler shares its work between threads.
/// </summary>
/// <param name="generator">The generator.</param>
/// <param name="library">What the kernels call.</param>
/// <param name="kernels">How many there are.</param>
internal sealed class BuildCost(IIncrementalGenerator generator, Assembly library, int kernels)
{
    private const int Warmups = 8;
    private readonly KernelProject empty = new(0, library);
    private readonly KernelProject project = new(kernels, library);

    /// <summary>Something that measures builds, warm from the start.</summary>
    /// <returns>Measures the seconds that a kernel adds.</returns>
    public Func<double> Sampler()
    {
        for (var i = 0; i < Warmups; i++)
        {
            SecondsOfAKernel();
        }

        return SecondsOfAKernel;
    }

    private double SecondsOfAKernel() => (Build(project) - Build(empty)) / kernels;

    private double Build(KernelProject built)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        CSharpGeneratorDriver
            .Create([generator.AsSourceGenerator()], parseOptions: KernelProject.Language)
            .RunGeneratorsAndUpdateCompilation(built.Unchanged(), out var compilation, out _);
        using MemoryStream assembly = new();
        var result = compilation.Emit(assembly);
        return result.Success
            ? (Environment.CpuUsage.TotalTime - start).TotalSeconds
            : throw new InvalidOperationException($"The project does not compile: {result.Diagnostics[0]}");
    }
}
