using System.Text.RegularExpressions;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tests.Snapshots;

/// <summary>The text that the generator emits for one declaration.</summary>
internal static partial class EmittedKernel
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The file that holds the user's part and the body to read.</summary>
    public static string Of(string method) => Files(SnapshotSource.Around(method))[0].Text;

    /// <summary>A further file of the kernel, by what its name ends with.</summary>
    public static string Of(string method, string further)
        => Files(SnapshotSource.Around(method))
            .Single(file => file.Name.EndsWith($".{further}.g.cs", StringComparison.Ordinal))
            .Text;

    /// <summary>The first file for a whole source file.</summary>
    public static string OfSource(string source) => Files(source)[0].Text;

    private static List<(string Name, string Text)> Files(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Acme",
            [CSharpSyntaxTree.ParseText(source)],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var driver = CSharpGeneratorDriver
            .Create([.. KernelGenerators.All])
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return [.. KernelGenerators.Speaking(driver).GeneratedSources
            .Select(file => (file.HintName, WithoutVersion(file.SourceText.ToString())))];
    }

    // A release changes the version in every file, and no reviewer learns anything from that.
    private static string WithoutVersion(string text) => Version().Replace(text, "$1*");

    [GeneratedRegex(@"(GeneratedCode\(""LossGen\.Generators"", "")[^""]*")]
    private static partial Regex Version();
}
