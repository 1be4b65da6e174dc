using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Benchmarks.Generator;

/// <summary>
/// What a compiler that stays alive does with a generator: it hands it one compilation after the other.
/// </summary>
internal sealed class Editor(IIncrementalGenerator generator)
{
    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(generator);

    /// <summary>The files that are there after the last run.</summary>
    public int Files => _driver.GetRunResult().GeneratedTrees.Length;

    /// <summary>Lets the generator look at a compilation.</summary>
    public void Show(CSharpCompilation compilation) => _driver = _driver.RunGenerators(compilation);
}
