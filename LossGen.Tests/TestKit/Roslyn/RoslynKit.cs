using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Tests.TestKit.Roslyn;

/// <summary>
/// Compiles sources in memory against the framework and LossGen, as a project that references it does.
/// </summary>
internal static class RoslynKit
{
    /// <summary>The newest language that this Roslyn calls finished.</summary>
    public static readonly CSharpParseOptions Latest = new(LanguageVersion.Latest);

    /// <summary>What SDK projects have in a file of their own.</summary>
    public const string Usings = "global using System; global using LossGen;";

    /// <summary>What an SDK project passes, with every warning on.</summary>
    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999);

    /// <summary>The framework, its tensors, which are a package, and LossGen.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = FindReferences();

    public static CSharpCompilation Compile(params string[] sources) => Compile(Latest, sources);

    public static CSharpCompilation Compile(CSharpParseOptions language, params string[] sources)
    {
        // Older languages have no global usings; sources for them bring their own.
        IEnumerable<string> all = language.LanguageVersion < LanguageVersion.CSharp10 ? sources : [.. sources, Usings];
        var trees = all.Select((text, i) => CSharpSyntaxTree.ParseText(text, language, $"/source/File{i}.cs"));
        return CSharpCompilation.Create("Consumer", trees, References, Options);
    }

    private static MetadataReference[] FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(CrossEntropyKernelAttribute).Assembly.Location)
            .Append(typeof(System.Numerics.Tensors.Tensor).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];
    }
}
