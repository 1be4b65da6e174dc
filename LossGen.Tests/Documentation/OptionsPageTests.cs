using System.Text.RegularExpressions;
using LossGen.Generators.Parsing;
using LossGen.Oracle.Depth;
using LossGen.Tests.Processes;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Documentation;

/// <summary>
/// docs/options.md has a row and an example for every option and role of cross-entropy, and every example compiles.
/// </summary>
public sealed partial class OptionsPageTests
{
    private const int Share = 4;

    // What every example has.
    private static readonly string[] WithoutSections = ["logits", "targets"];

    private static readonly string Page =
        File.ReadAllText(Path.Combine(RepositoryFolder.Path, "docs", "options.md"));

    public static TheoryData<string> Sections => [.. Headings().Matches(Page).Select(match => match.Groups[1].Value)];

    public static TheoryData<string> SomeSections
        => [.. TestDepth.Some(Headings().Matches(Page).Select(match => match.Groups[1].Value), Share)];

    public static TheoryData<string> Options
        => [.. typeof(CrossEntropyKernelAttribute).GetProperties()
            .Where(property => property.DeclaringType == typeof(CrossEntropyKernelAttribute))
            .Select(property => property.Name)];

    public static TheoryData<string> Roles
        => [.. CrossEntropyRoles.All.Select(rule => rule.Name).Except(WithoutSections)];

    [Theory]
    [MemberData(nameof(SomeSections))]
    public Task TheExampleCompiles(string section)
    {
        string code = Example(section);
        Assert.Equal(3, code.TrimEnd().Split('\n').Length);
        return DiagnosticAssert.IsCleanAsync(GeneratorRun.Of($"public static partial class Losses {{ {code} }}"));
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void TheSectionHasARow(string section)
        => Assert.Single(Rows(), row => row.Contains($"](#{Anchor(section)})", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Options))]
    [MemberData(nameof(Roles))]
    public void HasARow(string name)
        => Assert.Single(Rows(), row => FirstCell(row).Contains($"`{name}`", StringComparison.Ordinal));

    /// <summary>
    /// Formula, default, and what PyTorch, Liger and ONNX call it: a dash where they have no such thing.
    /// </summary>
    [Fact]
    public void EveryRowHasEveryColumn()
        => Assert.All(Rows(), row =>
        {
            string[] cells = row.Split('|')[1..^1];
            Assert.Equal(6, cells.Length);
            Assert.All(cells, cell => Assert.NotEqual("", cell.Trim()));
        });

    [Fact]
    public void EveryRowLinksToASection()
        => Assert.Equal(
            Headings().Matches(Page).Select(match => Anchor(match.Groups[1].Value)).Order(),
            Rows().Select(row => Links().Match(row).Groups[1].Value).Order());

    private static IEnumerable<string> Rows()
        => Page.Split('\n').Where(line => line.StartsWith("| [`", StringComparison.Ordinal));

    private static string FirstCell(string row) => row[..row.IndexOf(" | ", StringComparison.Ordinal)];

    private static string Example(string section)
    {
        string text = Page[Page.IndexOf($"\n## {section}\n", StringComparison.Ordinal)..];
        return Fences().Match(text).Groups[1].Value;
    }

    private static string Anchor(string section) => section.ToLowerInvariant();

    [GeneratedRegex("^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"\]\(#(.*?)\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
