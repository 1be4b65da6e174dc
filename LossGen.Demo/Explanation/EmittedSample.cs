using System.Reflection;
using LossGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Demo.Explanation;

/// <summary>A declaration with what the generators emit for it, and the program that both are.</summary>
internal sealed class EmittedSample
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly Compilation compilation;

    private EmittedSample(Compilation compilation, IReadOnlyList<SyntaxTree> emitted) =>
        (this.compilation, Emitted) = (compilation, emitted);

    /// <summary>The emitted files: first the one that people read.</summary>
    public IReadOnlyList<SyntaxTree> Emitted { get; }

    public static EmittedSample Of(SampleDeclaration sample)
    {
        var compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(sample.Source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
        var driver = CSharpGeneratorDriver
            .Create(new CrossEntropyKernelGenerator(), new SoftmaxKernelGenerator(), new DistillationKernelGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return new EmittedSample(output, driver.GetRunResult().GeneratedTrees);
    }

    /// <summary>The program with a further file, loaded.</summary>
    public Assembly Load(string source)
    {
        using var image = new MemoryStream();
        var result = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source)).Emit(image);
        return result.Success
            ? Assembly.Load(image.ToArray())
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
