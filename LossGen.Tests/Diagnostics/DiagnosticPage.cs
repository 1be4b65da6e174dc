using System.Globalization;
using System.Text.RegularExpressions;
using LossGen.Tests.Processes;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics, with the code on it.</summary>
internal sealed partial record DiagnosticPage(string Title, DiagnosticPage.Example Wrong, DiagnosticPage.Example Right)
{
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Path, "docs", "diagnostics");

    public static DiagnosticPage Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(Folder, id + ".md"));
        var examples = Fences().Matches(text).Select(Example.From).ToList();
        return new(text[..text.IndexOf('\n', StringComparison.Ordinal)], examples[0], examples[1]);
    }

    [GeneratedRegex(
        @"^```csharp( langversion=(?<version>\d+))?\n(?<code>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    /// <summary>A code block and the language that it is compiled as.</summary>
    internal sealed record Example(string Code, CSharpParseOptions Language)
    {
        public static Example From(Match fence) => new(
            fence.Groups["code"].Value,
            fence.Groups["version"] is { Success: true, Value: var version }
                ? RoslynKit.Latest.WithLanguageVersion(
                    (LanguageVersion)(int.Parse(version, CultureInfo.InvariantCulture) * 100))
                : RoslynKit.Latest);
    }
}
