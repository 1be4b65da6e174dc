using System.Text.RegularExpressions;
using LossGen.Generators.Emission;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Oracle.Depth;
using LossGen.Tests.Planning;
using Xunit;

namespace LossGen.Tests.Emission;

public sealed partial class KernelEmitterTests
{
    private const int WidestColumn = 120;
    private const int LongestBody = 250;
    private const int Share = 29;

    [Fact]
    public void Every_combination_keeps_to_the_rules_of_the_text()
    {
        var wide = new HashSet<string>();
        var longest = (Lines: 0, Text: "");
        IEnumerable<KernelSpec> specs = TestDepth.Some(
            Specs.All().Concat(Specs.WithRowRoles()).Concat(Specs.WithTerms()).Concat(Specs.WithBoth()), Share);
        foreach (var spec in specs)
        {
            foreach (var file in KernelEmitter.Emit(KernelPlanner.Plan(spec)))
            {
                Assert.DoesNotContain('\r', file.Text);
                Assert.DoesNotContain('\t', file.Text);
                Assert.EndsWith("}\n", file.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("///", file.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(
                    "unsafe", file.Text.Replace("Unsafe", "", StringComparison.Ordinal), StringComparison.Ordinal);
                wide.UnionWith(file.Text.Split('\n').Where(line => line.Length > WidestColumn));
                longest = BodyLines(file.Text) > longest.Lines ? (BodyLines(file.Text), file.Text) : longest;
            }
        }

        Assert.True(wide.Count == 0, string.Join('\n', wide));
        Assert.True(longest.Lines <= LongestBody, $"{longest.Lines} lines:\n{longest.Text}");
    }

    [Fact]
    public void The_same_plan_gives_the_same_text()
    {
        foreach (var spec in Specs.All().Where((_, index) => index % 29 == 0))
        {
            Assert.Equal(KernelEmitter.Emit(KernelPlanner.Plan(spec)), KernelEmitter.Emit(KernelPlanner.Plan(spec)));
        }
    }

    [Fact]
    public void No_exponential_is_computed_by_scalar_code_in_a_loop_over_classes()
    {
        var specs = TestDepth.Some(Specs.All(), Share);
        foreach (var file in specs.SelectMany(spec => KernelEmitter.Emit(KernelPlanner.Plan(spec))))
        {
            Assert.DoesNotMatch(ScalarExp(), file.Text);
        }
    }

    // The longest body of a file. It begins with the rows' loop or a tile, the next one with that of another width. The
    // user's part, constants, checks, the choice of width, the frame's braces and empty lines between bodies do not
    // count.
    private static int BodyLines(string text)
    {
        var lines = text.Split('\n');
        var first = Array.FindIndex(lines, line => RowsMethod().IsMatch(line));
        var last = Array.FindLastIndex(lines, line => line.StartsWith("            }", StringComparison.Ordinal));
        int[] others = [.. Enumerable.Range(0, lines.Length).Where(i => i > first && BodyMethod().IsMatch(lines[i]))];
        int[] bounds = [first, .. others, last + 2];
        return bounds.Zip(bounds.Skip(1), (begin, end) => end - begin - 1).Max();
    }

    [GeneratedRegex(@"private static \w+ ((Tiled)?Rows\d*|Tile\d+)\(")]
    private static partial Regex RowsMethod();

    [GeneratedRegex(@"private static \w+ (Rows(\d+|Scalar)|Tile\d+)\(")]
    private static partial Regex BodyMethod();

    [GeneratedRegex(@"\bMathF?\.Exp")]
    private static partial Regex ScalarExp();
}
