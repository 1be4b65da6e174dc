using System.Collections.Immutable;
using LossGen.Widths;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace LossGen.Tests.Numerics.Twins;

/// <summary>The generator of the build, run over the runtime library's own vector files.</summary>
internal static class WidthDriver
{
    /// <summary>The files that the project gives to the generator.</summary>
    internal static ImmutableArray<AdditionalText> Files { get; } =
    [
        .. Directory.GetFiles(RepositoryFiles.Numerics, "*.cs", SearchOption.AllDirectories)
            .Where(path => path.EndsWith("128.cs", StringComparison.Ordinal)
                || path.EndsWith("256.cs", StringComparison.Ordinal)
                || path.EndsWith("512.cs", StringComparison.Ordinal)
                || path.EndsWith(".Single.Scalar.cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(path))),
    ];

    /// <summary>The generator after its first run, and the names and texts of what it made.</summary>
    internal static (GeneratorDriver Driver, ImmutableArray<GeneratedSourceResult> Twins) Run()
    {
        var driver = CSharpGeneratorDriver.Create(
            [new WidthGenerator().AsSourceGenerator()], Files,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true))
            .RunGenerators(Nothing);
        return (driver, driver.GetRunResult().Results.Single().GeneratedSources);
    }

    /// <summary>The generator reads files only.</summary>
    internal static Compilation Nothing { get; } = CSharpCompilation.Create("Nothing");

    /// <summary>A file with another text.</summary>
    internal static AdditionalText WithText(AdditionalText file, string text) => new SourceFile(file.Path, text);

    private sealed class SourceFile(string path, string text) : AdditionalText
    {
        private readonly SourceText source = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => source;
    }
}
