using System.Collections.Immutable;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Tests.CodeFixes.Kit;

/// <summary>A project in memory with the generator and the analyzers, as an editor holds it.</summary>
internal static class FixProject
{
    public static Project Of(params IEnumerable<string> sources)
    {
        var project = new AdhocWorkspace()
            .AddProject("Consumer", LanguageNames.CSharp)
            .WithParseOptions(RoslynKit.Latest)
            .WithCompilationOptions(RoslynKit.Options)
            .WithMetadataReferences(RoslynKit.References)
            .AddAnalyzerReference(LossGenPackage.Instance);
        foreach (var (i, source) in sources.Index())
        {
            project = project.AddDocument($"File{i}.cs", source, filePath: $"/source/File{i}.cs").Project;
        }

        return project.AddDocument("Usings.cs", RoslynKit.Usings, filePath: "/source/Usings.cs").Project;
    }

    /// <summary>What the package says of a project, generators and analyzers, in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(this Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var analyzers = LossGenPackage.Instance.GetAnalyzers(LanguageNames.CSharp);
        var emitted = Emitted(project, compilation);
        var advice = await AnalyzerRun.OfAsync(compilation, analyzers, compilation.SyntaxTrees.Except(emitted));
        return [.. Errors(compilation.RemoveSyntaxTrees(emitted)).Concat(advice)
            .OrderBy(d => project.Solution.GetDocument(d.Location.SourceTree)?.Name)
            .ThenBy(static d => d.Location.SourceSpan.Start)];
    }

    private static SyntaxTree[] Emitted(Project project, Compilation compilation)
        => [.. compilation.SyntaxTrees
            .Where(tree => project.Solution.GetDocument(tree) is null or SourceGeneratedDocument)];

    // The workspace keeps what generators report to itself, so they run once more over what was written.
    private static IEnumerable<Diagnostic> Errors(Compilation input)
    {
        var driver = CSharpGeneratorDriver.Create(
            LossGenPackage.Instance.GetGenerators(LanguageNames.CSharp), parseOptions: RoslynKit.Latest);
        return ReportedErrors.Of(driver.RunGenerators(input), input);
    }

    /// <summary>The texts that <see cref="Of"/> was given, as they are now.</summary>
    public static async Task<string[]> TextsAsync(this Project project)
        => await Task.WhenAll(project.Documents
            .Where(static d => d.Name != "Usings.cs")
            .OrderBy(static d => d.Name)
            .Select(static async d => (await d.GetTextAsync()).ToString()));
}
