using System.Globalization;
using System.Text.RegularExpressions;
using LossGen.Tests.Processes;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Tests.Diagnostics;

/// <summary>A page of docs/diagnostics, with the code on it and what a build of the wrong code prints.</summary>
internal sealed partial record DiagnosticPage(
    string Id, string Title, DiagnosticPage.Example Wrong, DiagnosticPage.Example Right, IReadOnlyList<string> Printed)
{
    public static string Folder { get; } = Path.Combine(RepositoryFolder.Path, "docs", "diagnostics");

    public static DiagnosticPage Read(string id)
    {
        var text = File.ReadAllText(PathOf(id));
        var examples = Fences().Matches(text).Select(Example.From).ToList();
        var printed = PrintedBlock().Match(text).Groups["printed"].Value;
        return new(
            id, text[..text.IndexOf('\n', StringComparison.Ordinal)], examples[0], examples[1],
            printed.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Writes what a build prints behind the wrong code.</summary>
    public void Write(string introduction, IEnumerable<string> printed)
    {
        var text = PrintedBlock().Replace(File.ReadAllText(PathOf(Id)), "\n");
        var end = text.IndexOf("\n## Right\n", StringComparison.Ordinal);
        File.WriteAllText(
            PathOf(Id),
            $"{text[..end]}\n{introduction}\n\n```text\n{string.Join('\n', printed)}\n```\n{text[end..]}");
    }

    private static string PathOf(string id) => Path.Combine(Folder, id + ".md");

    [GeneratedRegex(@"\n[^\n]*`dotnet build` prints:\n\n```text\n(?<printed>.*?)```\n\n", RegexOptions.Singleline)]
    private static partial Regex PrintedBlock();

    [GeneratedRegex(
        @"^```csharp( langversion=(?<version>\d+)| tensors=(?<tensors>9))?\n(?<code>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();

    /// <summary>A code block, the language that it is compiled as, and against which System.Numerics.Tensors.</summary>
    internal sealed record Example(string Code, CSharpParseOptions Language, bool HasOldTensors)
    {
        public static Example From(Match fence) => new(
            fence.Groups["code"].Value,
            fence.Groups["version"] is { Success: true, Value: var version }
                ? RoslynKit.Latest.WithLanguageVersion(
                    (LanguageVersion)(int.Parse(version, CultureInfo.InvariantCulture) * 100))
                : RoslynKit.Latest,
            fence.Groups["tensors"].Success);

        public CSharpCompilation Compile()
        {
            var compilation = RoslynKit.Compile(Language, Code);
            return HasOldTensors ? OldTensors.In(compilation) : compilation;
        }
    }
}
