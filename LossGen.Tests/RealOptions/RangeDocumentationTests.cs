using System.Text.RegularExpressions;
using System.Xml.Linq;
using LossGen.Generators.Diagnostics;
using LossGen.Generators.Model;
using LossGen.Generators.Parsing;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.RealOptions;

/// <summary>Documentation names the range of a real-valued option in the words of its row.</summary>
public sealed partial class RangeDocumentationTests
{
    private static readonly XDocument Comments
        = XDocument.Load(Path.ChangeExtension(typeof(KernelRole).Assembly.Location, ".xml"));

    public static TheoryData<string> Options => [.. RealOption.All.Select(option => option.Property)];

    [Theory]
    [MemberData(nameof(Options))]
    public void OfTheAttributes(string name)
    {
        RealOption option = Find(name);
        Assert.All(option.Losses, loss => AssertNamed(
            option.Range, CommentOf($"P:LossGen.{KernelAttributes.NameOf(loss)}Attribute.{name}")));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void OfTheRole(string name) => AssertNamed(Find(name).Range, CommentOf($"F:LossGen.KernelRole.{name}"));

    [Theory]
    [MemberData(nameof(Options))]
    public void OfTheDiagnostic(string name)
    {
        RealOption option = Find(name);
        var rule = RealOptionRules.Of(option.Role);
        string page = Page("diagnostics", $"{rule.Id}.md");
        AssertNamed(
            option.Range,
            rule == RealOptionRules.OptionOutOfRange
                ? page.Split('\n').Single(row => row.StartsWith($"| `{name}` |"))
                : page);
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void OfThePageOfOptions(string name)
    {
        RealOption option = Find(name);
        if (option.Losses.Contains(LossKind.CrossEntropy))
        {
            string page = Page("options.md");
            AssertNamed(
                option.Range, page[page.IndexOf($"\n## {name}\n", StringComparison.Ordinal)..].Split("\n## ")[1]);
        }
    }

    private static RealOption Find(string name) => RealOption.All.Single(option => option.Property == name);

    // An article opens a sentence in some places.
    private static void AssertNamed(RealRange range, string text)
        => Assert.Contains(range.Words, Spaces().Replace(text, " "), StringComparison.OrdinalIgnoreCase);

    private static string CommentOf(string member)
        => Comments.Descendants("member").Single(element => element.Attribute("name")!.Value == member).Value;

    private static string Page(params string[] path)
        => File.ReadAllText(Path.Combine([RepositoryFolder.Path, "docs", .. path]));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
