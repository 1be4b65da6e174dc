using System.Reflection;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Sdk;

namespace LossGen.Tests.Screening;

/// <summary>A file of kernels, and what the package's generators emit for it.</summary>
internal sealed class ScreenedFile
{
    private readonly string path;
    private readonly CSharpCompilation declarations;
    private readonly IReadOnlySet<string> texts;

    public ScreenedFile(string path)
    {
        this.path = path;
        declarations = RoslynKit.Compile(File.ReadAllText(path));
        texts = EmittedBy(KernelGenerators.All).Texts;
    }

    /// <summary>
    /// The kernels as other generators emit them; none where that is the same text or does not compile.
    /// </summary>
    public IReadOnlyList<MethodInfo> ChangedBy(IEnumerable<IIncrementalGenerator> generators)
    {
        var (output, changed) = EmittedBy(generators);
        if (changed.SetEquals(texts))
        {
            return [];
        }

        try
        {
            return LoadedKernels.Of(output, path);
        }
        catch (XunitException)
        {
            return [];
        }
    }

    private (Compilation Output, IReadOnlySet<string> Texts) EmittedBy(IEnumerable<IIncrementalGenerator> generators)
    {
        var driver = CSharpGeneratorDriver.Create([.. generators]).RunGeneratorsAndUpdateCompilation(
            declarations, out var output, out _);
        return (output, driver.GetRunResult().GeneratedTrees.Select(static tree => tree.ToString()).ToHashSet());
    }
}
