using System.Text.RegularExpressions;
using System.Xml.Linq;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.Snapshots;

/// <summary>
/// What can be said of the other engine where its package cannot be restored: a namespace is named in the project or in
/// a file, because one that is named in both is an unnecessary directive, and that is an error.
/// </summary>
[Trait("Category", "Light")]
public sealed partial class VerifyEngineTests
{
    // What the packages of Verify are known to add.
    private static readonly string[] AddedByPackages = ["VerifyTests", "VerifyXunit", "Xunit"];

    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "LossGen.Tests");

    private static readonly IReadOnlyList<XElement> Usings =
        [.. XDocument.Load(Path.Combine(Folder, "LossGen.Tests.csproj")).Descendants("ItemGroup")
            .Where(static g
                => ((string?)g.Attribute("Condition"))?.Contains("== 'Verify'", StringComparison.Ordinal) == true)
            .Elements("Using")];

    [Fact]
    public void NoFileNamesWhatEveryFileHas()
    {
        var removed = Usings.SelectMany(static u => ((string?)u.Attribute("Remove") ?? "").Split(';'));
        var everywhere = AddedByPackages.Except(removed)
            .Concat(Usings.Select(static u => (string?)u.Attribute("Include")))
            .ToHashSet();
        var files = Directory.GetFiles(Path.Combine(Folder, "Snapshots"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("BuiltInEngine", StringComparison.Ordinal)
                && !file.EndsWith(".verified.cs", StringComparison.Ordinal));
        var named = files.SelectMany(static file
            => Named().Matches(File.ReadAllText(file)).Select(m => (File: file, Space: m.Groups[1].Value)));
        Assert.DoesNotContain(named, n => everywhere.Contains(n.Space));
    }

    [Fact]
    public void TheEngineHasItsSettingsInEveryVersionOfThePackage()
        => Assert.Contains(Usings, static u => (string?)u.Attribute("Include") == "VerifyTests");

    [GeneratedRegex(@"^using (\w[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Named();
}
