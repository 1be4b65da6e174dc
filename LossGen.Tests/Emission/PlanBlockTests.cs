using LossGen.Generators.Emission.PlanBlock;
using LossGen.Generators.Model;
using LossGen.Generators.Planning;
using LossGen.Tests.Planning;
using Xunit;

namespace LossGen.Tests.Emission;

public sealed class PlanBlockTests
{
    [Fact]
    public void Every_combination_is_explained_in_the_same_order()
    {
        string[] topics =
        [
            "loss", "result", "gradient", "with", "where", "biased", "elements", "vectors", "passes", "prefetched",
            "sums", "tail", "folded in",
        ];

        foreach (var spec in Specs.CrossEntropy())
        {
            var plan = KernelPlanner.Plan(spec);
            var lines = Topics(plan);
            var expected = topics
                .Where(topic => topic != "loss" || plan.NeedsLoss)
                .Where(topic => topic != "gradient" || plan.Gradient is not null)
                .Where(topic => topic != "with" || lines.Contains("with"))
                .Where(topic => topic != "prefetched" || plan.FetchesAhead);
            Assert.Equal(expected, lines);
        }
    }

    [Fact]
    public void The_family_is_explained_in_the_same_order()
    {
        List<string> topics =
        [
            "output", "loss", "result", "gradient", "with", "where", "biased", "over d", "divergence", "hard",
            "planes", "threads", "elements", "vectors", "passes", "prefetched", "sums", "tail", "folded in",
        ];

        foreach (var spec in FamilySpecs.All())
        {
            var lines = Topics(KernelPlanner.Plan(spec)).ConvertAll(topics.IndexOf);
            Assert.DoesNotContain(-1, lines);
            Assert.Equal(lines.Order().Distinct(), lines);
        }
    }

    [Theory]
    [InlineData("nll", "e/(D * s)", "at j = y: -rest/(D * s)")]
    [InlineData("w[y] * nll", "e * share/s", "at j = y: -rest * share/s", RoleKind.ClassWeights)]
    [InlineData("v * nll", "e * v/(D * s)", "at j = y: -rest * v/(D * s)", RoleKind.SampleWeights)]
    internal void Formulas_are_those_of_the_code(string loss, string gradient, string target, RoleKind? role = null)
    {
        RoleKind[] roles = [RoleKind.Logits, RoleKind.Targets, RoleKind.Gradient];
        var spec = Specs.Of(ElementKind.Single, new(), role is { } further ? [.. roles, further] : roles);
        var lines = new PlanBlockLines(KernelPlanner.Plan(spec)).All.ToList();

        Assert.Equal(loss, lines.Single(static line => line.Topic == "loss").Text);
        var at = lines.FindIndex(static line => line.Topic == "gradient");
        Assert.Equal((gradient, target), (lines[at].Text, lines[at + 1].Text));
    }

    private static List<string> Topics(KernelPlan plan)
        => [.. new PlanBlockLines(plan).All.Select(static line => line.Topic).Where(static topic => topic.Length > 0)];
}
