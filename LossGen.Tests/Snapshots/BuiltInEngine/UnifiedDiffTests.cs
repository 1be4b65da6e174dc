using Xunit;

namespace LossGen.Tests.Snapshots.BuiltInEngine;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference()
        => Assert.Empty(UnifiedDiff.Between("old", "a\nb", "new", "a\nb"));

    [Fact]
    public void A_changed_line_stands_between_three_unchanged_ones()
    {
        var expected = """
            --- old
            +++ new
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """;

        var diff = UnifiedDiff.Between(
            "old", Lines(1, 9), "new", Lines(1, 9).Replace("5", "five", StringComparison.Ordinal));

        Assert.Equal(expected, diff);
    }

    [Fact]
    public void An_added_line_is_the_only_difference()
    {
        var diff = UnifiedDiff.Between("old", "a\nc", "new", "a\nb\nc");

        Assert.Equal("--- old\n+++ new\n@@ -1,2 +1,3 @@\n a\n+b\n c\n", diff);
    }

    [Fact]
    public void Changes_far_apart_have_hunks_of_their_own()
    {
        var changed = Lines(1, 20).Replace("\n2\n", "\nx\n", StringComparison.Ordinal)
            .Replace("\n18\n", "\n", StringComparison.Ordinal);

        var hunks = UnifiedDiff.Between("old", Lines(1, 20), "new", changed).Split('\n').Where(IsHunk);

        Assert.Equal(["@@ -1,5 +1,5 @@", "@@ -15,6 +15,5 @@"], hunks);
    }

    [Theory]
    [InlineData(6, 1)]
    [InlineData(7, 2)]
    public void Changes_whose_contexts_touch_share_a_hunk(int linesBetween, int expected)
    {
        var between = Lines(1, linesBetween);

        var diff = UnifiedDiff.Between("old", $"a\n{between}\nb", "new", $"A\n{between}\nB");

        Assert.Equal(expected, diff.Split('\n').Count(IsHunk));
    }

    private static bool IsHunk(string line) => line.StartsWith("@@", StringComparison.Ordinal);

    private static string Lines(int first, int last) => string.Join('\n', Enumerable.Range(first, last - first + 1));
}
