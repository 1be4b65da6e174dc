using LossGen.Generators.Parsing;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.Documentation;

/// <summary>docs/benchmarks.md says of every option and role of cross-entropy what it costs.</summary>
public sealed class BenchmarksPageTests
{
    // What every kernel has.
    private static readonly string[] WithoutCosts = ["logits", "targets"];

    private static readonly string[] Rows =
    [
        .. File.ReadLines(Path.Combine(RepositoryFolder.Path, "docs", "benchmarks.md"))
            .SkipWhile(line => line != "## What an option costs").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')),
    ];

    public static TheoryData<string> Names =>
    [
        .. typeof(CrossEntropyKernelAttribute).GetProperties()
            .Where(property => property.CanWrite)
            .Select(property => property.Name)
            .Concat(CrossEntropyRoles.All.Select(rule => rule.Name))
            .Except(WithoutCosts)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // An option and the parameter of its name are one word here; `EmptyMean.Zero` is about EmptyMean.
    [Theory]
    [MemberData(nameof(Names))]
    public void TheTableHasARow(string name)
        => Assert.Contains(Rows, row => row.Contains($"`{name}`", StringComparison.OrdinalIgnoreCase)
            || row.Contains($"`{name}.", StringComparison.OrdinalIgnoreCase)
            || row.Contains($"`{name} =", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void EveryRowHasAFigureOfEachShape()
        => Assert.All(Rows, row => Assert.All(row.Split('|')[1..^1], cell => Assert.NotEqual("", cell.Trim())));
}
