using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Benchmarks.Generator;

/// <summary>A project of plain kernels, twenty a file, as the generator meets it in an editor.</summary>
internal sealed class KernelProject
{
    private const int KernelsPerFile = 20;
    private readonly CSharpCompilation _compilation;
    private int _edits;

    /// <param name="kernels">How many kernels it has.</param>
    /// <param name="library">The LossGen that it refers to; null for that of this process.</param>
    public KernelProject(int kernels, Assembly? library = null)
    {
        var files = Enumerable.Range(0, (kernels + KernelsPerFile - 1) / KernelsPerFile)
            .Select(file => Parse(file, Math.Min(KernelsPerFile, kernels - (file * KernelsPerFile)), ""));
        _compilation = CSharpCompilation.Create(
            "Consumer",
            files,
            FindReferences(library ?? typeof(CrossEntropyKernelAttribute).Assembly),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable));
        Kernels = kernels;
    }

    /// <summary>The language of the project, and so of what a generator adds to it.</summary>
    public static CSharpParseOptions Language { get; } = new(LanguageVersion.Latest);

    public int Kernels { get; }

    /// <summary>The project with nothing known about its symbols yet, as after any change of anything.</summary>
    public CSharpCompilation Unchanged() => _compilation.Clone();

    /// <summary>
    /// The project after an option of its first kernel has changed to a value that it never had before.
    /// </summary>
    public CSharpCompilation WithOneKernelEdited()
    {
        _edits++;
        return _compilation.ReplaceSyntaxTree(
            _compilation.SyntaxTrees[0],
            Parse(0, Math.Min(KernelsPerFile, Kernels), $"(IgnoreIndex = -{_edits})"));
    }

    private static SyntaxTree Parse(int file, int kernels, string optionsOfFirst)
    {
        var text = new StringBuilder(
            $"using System;\nusing LossGen;\n\nnamespace Consumer;\n\npublic static partial class Losses{file}\n{{\n");
        for (var i = 0; i < kernels; i++)
        {
            text.Append(
                $"""
                    [CrossEntropyKernel{(i == 0 ? optionsOfFirst : "")}]
                    public static partial float Loss{i}(
                        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);


                """);
        }

        var tree = CSharpSyntaxTree.ParseText(text.Append("}\n").ToString(), Language, $"Losses{file}.cs");
        tree.GetRoot();
        return tree;
    }

    private static IEnumerable<MetadataReference> FindReferences(Assembly library)
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(library.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
    }
}
