using LossGen.CodeFixes.Fixes;
using LossGen.Generators.Parsing;
using LossGen.Tests.CodeFixes.Kit;
using Xunit;

namespace LossGen.Tests.CodeFixes;

public sealed class CorrectNameFixTests
{
    [Fact]
    public Task TheNameChangesInTheDocumentationAndAtCallsToo() => FixAssert.FixesAsync(
        new CorrectNameFix(),
        """
        static partial class Losses
        {
            /// <param name="logit">The scores, see <paramref name="logit"/>.</param>
            [CrossEntropyKernel]
            public static partial float Loss(ReadOnlySpan<float> logit, ReadOnlySpan<int> targets);

            public static float Here(float[] a, int[] b) => Loss(targets: b, logit: a);
        }
        """,
        """
        static partial class Losses
        {
            /// <param name="logits">The scores, see <paramref name="logits"/>.</param>
            [CrossEntropyKernel]
            public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);

            public static float Here(float[] a, int[] b) => Loss(targets: b, logits: a);
        }
        """,
        "Rename to 'logits'");

    [Fact]
    public Task AllOfThem() => FixAssert.FixesAllAsync(
        new CorrectNameFix(),
        [
            """
            static partial class Losses
            {
                [CrossEntropyKernel]
                public static partial float Loss(ReadOnlySpan<float> Logits, ReadOnlySpan<int> target);
                [CrossEntropyKernel]
                public static partial void Loss(
                    ReadOnlySpan<double> logits, ReadOnlySpan<int> tragets, Span<double> grad);
            }
            """,
            """
            static partial class More
            {
                [CrossEntropyKernel]
                public static partial float Loss(
                    ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeigths);

                public static float There(float[] a, int[] b) => Losses.Loss(target: b, Logits: a);
            }
            """,
        ],
        [
            """
            static partial class Losses
            {
                [CrossEntropyKernel]
                public static partial float Loss(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets);
                [CrossEntropyKernel]
                public static partial void Loss(
                    ReadOnlySpan<double> logits, ReadOnlySpan<int> targets, Span<double> gradient);
            }
            """,
            """
            static partial class More
            {
                [CrossEntropyKernel]
                public static partial float Loss(
                    ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights);

                public static float There(float[] a, int[] b) => Losses.Loss(targets: b, logits: a);
            }
            """,
        ]);

    [Theory]
    [InlineData("result")]
    [InlineData("target")]
    [InlineData("smoothing")]
    public Task NoNameIsNear(string name) => FixAssert.OffersNothingAsync(
        new CorrectNameFix(),
        "static partial class Losses { [CrossEntropyKernel] public static partial float Loss("
        + $"ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> {name}); }}");

    [Theory]
    [InlineData("Logits", "logits")]
    [InlineData("logti", "logits")]
    [InlineData("grad", "gradient")]
    [InlineData("GRADIANT", "gradient")]
    [InlineData("weights", null)]
    [InlineData("classWeight", "classWeights")]
    [InlineData("output", "outputGradient")]
    [InlineData("loss", "losses")]
    [InlineData("soft", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("scores", null)]
    public void TheNearestNameOfASpan(string written, string? meant)
        => Assert.Equal(
            meant,
            NearestName.Among(Names(static passing => passing is not (Passing.Scalar or Passing.Result)), written));

    [Theory]
    [InlineData("smoothing", "labelSmoothing")]
    [InlineData("class", "classes")]
    [InlineData("zloss", "zLoss")]
    [InlineData("gamma", "focalGamma")]
    [InlineData("scal", null)]
    public void TheNearestNameOfANumber(string written, string? meant)
        => Assert.Equal(meant, NearestName.Among(Names(static passing => passing == Passing.Scalar), written));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "", 3)]
    [InlineData("targets", "tragets", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Slips(string a, string b, int expected)
    {
        Assert.Equal(expected, EditDistance.Between(a, b));
        Assert.Equal(expected, EditDistance.Between(b, a));
    }

    private static List<string> Names(Func<Passing, bool> condition)
        => [.. CrossEntropyRoles.All.Where(rule => condition(rule.Passing)).Select(static rule => rule.Name)];
}
