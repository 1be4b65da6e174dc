using System.Text.RegularExpressions;
using LossGen.Generators.Parsing;
using LossGen.Tests.Processes;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Tests.Documentation;

/// <summary>The pages in docs/kernels have a row for every role of their kernel, and their examples compile.</summary>
public sealed partial class KernelPagesTests
{
    private static readonly Dictionary<string, LossRoles> Roles = new()
    {
        ["cross-entropy"] = CrossEntropyRoles.Table,
        ["log-softmax"] = SoftmaxRoles.LogSoftmax,
        ["nll"] = NllLossRoles.Of(fromProbabilities: false),
        ["softmax"] = SoftmaxRoles.Softmax,
    };

    private static readonly string Folder = Path.Combine(RepositoryFolder.Path, "docs", "kernels");

    public static TheoryData<string> Pages => [.. Roles.Keys];

    [Fact]
    public void EveryPageIsTried() => Assert.Equal(
        Roles.Keys.Order(), Directory.GetFiles(Folder, "*.md").Select(Path.GetFileNameWithoutExtension).Order());

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task TheExampleCompiles(string page)
    {
        var code = Fences().Matches(Read(page)).Select(static match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(code);
        await DiagnosticAssert.IsCleanAsync(
            GeneratorRun.Of($"public static partial class Losses {{ {string.Concat(code)} }}"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryRoleHasARow(string page)
    {
        var cells = Read(page).Split('\n')
            .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(static line => line.Split('|')[1])
            .ToList();
        Assert.All(
            Roles[page].All.Select(static rule => rule.Name).Distinct(),
            name => Assert.Contains(cells, cell => cell.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Folder, page + ".md"));

    [GeneratedRegex(@"^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fences();
}
