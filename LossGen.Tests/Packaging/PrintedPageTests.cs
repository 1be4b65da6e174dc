using LossGen.Generators.Diagnostics;
using LossGen.Tests.Diagnostics;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Tests.Packaging;

/// <summary>
/// The pages of the diagnostics against builds of their wrong code by the package: what an analyzer would say in a
/// compilation of a test is not what a user sees. <c>LOSSGEN_ACCEPT_PAGES=1</c> writes into the pages what was printed
/// (with <c>--settings LossGen.Tests/every.runsettings</c>, as a plain run leaves it out).
/// </summary>
[Collection(PackageGroup.Name)]
[Trait("Category", "Exhaustive")]
public sealed class PrintedPageTests(LocalFeed feed)
{
    private static readonly string[] Properties =
    [
        "-p:OutputType=Library", "-p:TreatWarningsAsErrors=false", "-p:GenerateDocumentationFile=false",
        "-p:ImplicitUsings=enable",
    ];

    private static readonly DiagnosticDescriptor[] Advice =
        [.. GeneratorRun.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)];

    [Fact]
    public async Task EveryPageShowsWhatDotnetBuildPrints()
    {
        var ids = DeclarationRules.Errors.Concat(Advice).Select(static rule => rule.Id).Order(StringComparer.Ordinal);
        var wrong = new List<string>();

        // Errors keep the compiler from running analyzers, and a project has one language.
        foreach (var build in ids.GroupBy(static id => (WrongOf(id).Language, WrongOf(id).HasOldTensors, IsAdvice(id))))
        {
            var printed = await BuildAsync([.. build]);
            wrong.AddRange(build.Where(id => !Shows(id, printed[id])));
        }

        Assert.True(
            wrong.Count == 0, $"Not what is printed: {string.Join(", ", wrong)}; LOSSGEN_ACCEPT_PAGES=1 writes it.");
    }

    private async Task<Dictionary<string, List<string>>> BuildAsync(string[] ids)
    {
        var example = WrongOf(ids[0]);
        var consumer = await feed.NewConsumerAsync("Pages" + ids[0], "global using LossGen;\n");
        foreach (var id in ids)
        {
            await File.WriteAllTextAsync(Path.Combine(consumer.Folder, id + ".cs"), SourceOf(id));
        }

        // Information is printed where it is made a warning; a page speaks of its own.
        await File.WriteAllTextAsync(Path.Combine(consumer.Folder, ".editorconfig"), "root = true\n" + string.Concat(
            ids.Where(IsAdvice).Select(static id => $"[{id}.cs]\ndotnet_diagnostic.{id}.severity = warning\n")));
        if (example.HasOldTensors)
        {
            consumer.Add("ProjectReference", OldTensors.WriteProjectBeside(consumer.Folder));
        }
        else
        {
            consumer.Add("Reference", typeof(System.Numerics.Tensors.Tensor).Assembly.Location);
        }

        var language = example.Language.LanguageVersion.ToDisplayString();
        var build = await consumer.BuildAsync([.. Properties, $"-p:LangVersion={language}"]);
        var printed = PrintedDiagnostics.In(build.Output);
        Assert.All(printed, d => Assert.True(ids.Contains(Path.GetFileNameWithoutExtension(d.File)), d.ToString()));
        return ids.ToDictionary(static id => id, id => printed
            .Where(d => d.File == id + ".cs")
            .OrderBy(static d => (d.Line, d.Column, d.Id))
            .Select(d => (d with { File = "Losses.cs" }).ToString()
                .Replace(SpaceOf(id) + ".", "", StringComparison.Ordinal))
            .ToList());
    }

    private static DiagnosticPage.Example WrongOf(string id) => DiagnosticPage.Read(id).Wrong;

    // Every page declares types of the same names. One that has a namespace of its own stays outside of others.
    private static string SourceOf(string id)
    {
        var code = WrongOf(id).Code;
        var space = code.Contains("namespace ", StringComparison.Ordinal) ? "" : $"namespace {SpaceOf(id)};\n";
        return $"{space}#line 1 \"{id}.cs\"\n{code}";
    }

    private static string SpaceOf(string id) => "Of" + id;

    private static bool IsAdvice(string id) => Advice.Any(rule => rule.Id == id);

    private static bool Shows(string id, List<string> printed)
    {
        Assert.Contains(printed, line => line.Contains($" {id}: ", StringComparison.Ordinal));
        var page = DiagnosticPage.Read(id);
        if (page.Printed.SequenceEqual(printed))
        {
            return true;
        }

        if (Environment.GetEnvironmentVariable("LOSSGEN_ACCEPT_PAGES") == "1")
        {
            var isInfo = Advice.Any(rule => rule.Id == id && rule.DefaultSeverity == DiagnosticSeverity.Info);
            page.Write(isInfo
                ? $"Editors show it. With `dotnet_diagnostic.{id}.severity = warning` in `.editorconfig`, "
                    + "`dotnet build` prints:"
                : "`dotnet build` prints:", printed);
        }

        return false;
    }
}
