using System.Reflection;
using LossGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Demo.Explanation;

/// <summary>A declaration with what the generators emit for it.</summary>
internal sealed class EmittedSample
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))];

    private readonly CSharpCompilation compilation;

    private EmittedSample(SampleDeclaration declaration, CSharpCompilation compilation)
    {
        this.compilation = compilation;
        Declaration = declaration;
        Emitted = CSharpGeneratorDriver
            .Create(new CrossEntropyKernelGenerator(), new SoftmaxKernelGenerator(), new DistillationKernelGenerator())
            .RunGenerators(compilation)
            .GetRunResult()
            .GeneratedTrees;
    }

    public SampleDeclaration Declaration { get; }

    /// <summary>The emitted files: first the one that people read.</summary>
    public IReadOnlyList<SyntaxTree> Emitted { get; }

    public static EmittedSample Of(SampleDeclaration declaration) => new(declaration, CSharpCompilation.Create(
        "Sample",
        [CSharpSyntaxTree.ParseText(declaration.Source)],
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)));

    /// <summary>
    /// The declaration with emitted files, perhaps changed ones, and further sources: compiled and loaded.
    /// </summary>
    public Assembly Load(IEnumerable<SyntaxTree> emitted, params IEnumerable<string> sources)
    {
        using var image = new MemoryStream();
        var result = compilation
            .AddSyntaxTrees(emitted)
            .AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source)))
            .Emit(image);
        return result.Success
            ? Assembly.Load(image.ToArray())
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }
}
