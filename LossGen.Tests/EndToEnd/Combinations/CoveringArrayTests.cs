using Xunit;

namespace LossGen.Tests.EndToEnd.Combinations;

/// <summary>
/// The rows have every two levels that may stand together. What pairs there are is found here from the names alone,
/// apart from how the array finds it.
/// </summary>
public sealed class CoveringArrayTests
{
    // Those of the arrays that every run compares with the oracle.
    public static TheoryData<ulong> Seeds => [1, 2, 3];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryTwoLevelsOfEveryTwoFactorsStandInARow(ulong seed)
    {
        CoveringArray array = Array(seed);
        Assert.Empty(Missing(array.Rows));
        Assert.Equal(Pairs().Count(), array.Pairs);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryRowIsADeclarationWithoutExcludedLevels(ulong seed)
        => Assert.All(Array(seed).Rows, row =>
        {
            Assert.DoesNotContain(
                PairsOf(row), pair => Excluded.Contains(pair) || Excluded.Contains((pair.Second, pair.First)));
            Assert.True(Factors.IsDeclaration(name => NamesOf(row).Single(level => level.Factor == name).Level));
        });

    /// <summary>
    /// Each row begins with a pair that no row before it has, so that nothing else has that of the last.
    /// </summary>
    [Fact]
    public void ARowThatIsLeftOutIsMissed()
    {
        IReadOnlyList<int[]> rows = Array(1).Rows;
        Assert.NotEmpty(Missing([.. rows.SkipLast(1)]));
        Assert.InRange(rows.Count, 20, 80);
    }

    private static readonly HashSet<((string, string) First, (string, string) Second)> Excluded =
    [
        .. Factors.Exclusions.SelectMany(static exclusion => exclusion.Levels.Select(
            level => ((exclusion.First, exclusion.Level), (exclusion.Second, level)))),
    ];

    private static CoveringArray Array(ulong seed)
        => new(Factors.All, Factors.Exclusions, Factors.IsDeclaration, seed);

    private static List<((string, string) First, (string, string) Second)> Missing(IReadOnlyList<int[]> rows)
        => [.. Pairs().Except(rows.SelectMany(PairsOf))];

    /// <summary>Every two levels of two factors that may stand together.</summary>
    private static IEnumerable<((string, string) First, (string, string) Second)> Pairs()
        => from factor in Factors.All.Index()
           from other in Factors.All.Skip(factor.Index + 1)
           from level in factor.Item.Levels
           from otherLevel in other.Levels
           let pair = (First: (factor.Item.Name, level.Name), Second: (other.Name, otherLevel.Name))
           where !Excluded.Contains(pair) && !Excluded.Contains((pair.Second, pair.First))
           select pair;

    private static IEnumerable<((string, string) First, (string, string) Second)> PairsOf(int[] row)
        => NamesOf(row).Index().SelectMany(one => NamesOf(row).Skip(one.Index + 1).Select(other => (one.Item, other)));

    private static (string Factor, string Level)[] NamesOf(int[] row)
        => [.. row.Select((level, factor) => (Factors.All[factor].Name, Factors.All[factor].Levels[level].Name))];
}
