using System.Reflection;
using LossGen.Benchmarks.Generator;
using LossGen.Benchmarks.Kernels;
using LossGen.Generators;
using Microsoft.CodeAnalysis;

namespace LossGen.Benchmarks.Peers.Earlier;

/// <summary>
/// An earlier build of this library, which <c>scripts/goals.sh</c> makes. It is loaded beside the present one and runs
/// on the same memory: where large batches lie in that of two processes shows more than the builds do.
/// </summary>
internal sealed class EarlierBuild
{
    private readonly Assembly library;
    private readonly Assembly generators;

    /// <param name="kernels">The assembly of <c>scripts/hosts/earlier</c>, with the library and the generator.</param>
    public EarlierBuild(FileInfo kernels)
    {
        FolderContext context = new(kernels.FullName);
        library = context.LoadFromAssemblyName(new("LossGen"));
        generators = context.LoadFromAssemblyName(new("LossGen.Generators"));
        Single = context.LoadFromAssemblyPath(kernels.FullName)
            .GetType("LossGen.Earlier.EarlierKernels", throwOnError: true)!
            .GetMethod(nameof(Single))!
            .CreateDelegate<FloatKernel>();
    }

    /// <summary>The version, with the commit.</summary>
    public string Version
        => $"LossGen {library.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";

    /// <summary>The kernel without options, as <see cref="MeasuredKernels.Single"/>.</summary>
    public FloatKernel Single { get; }

    /// <summary>What kernels add to a build.</summary>
    public BuildCost BuildCost(int kernels)
    {
        var generator = generators.GetType(typeof(CrossEntropyKernelGenerator).FullName!, throwOnError: true)!;
        return new((IIncrementalGenerator)Activator.CreateInstance(generator)!, library, kernels);
    }
}
