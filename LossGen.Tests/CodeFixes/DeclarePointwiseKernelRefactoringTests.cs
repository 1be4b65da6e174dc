using LossGen.CodeFixes.Refactorings;
using LossGen.Tests.CodeFixes.Kit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace LossGen.Tests.CodeFixes;

/// <summary>In the sources, <c>$$</c> is where the cursor stands.</summary>
public sealed class DeclarePointwiseKernelRefactoringTests
{
    private const string Parameters =
        "ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, Span<float> gradient";

    [Fact]
    public Task BehindAScalarMethod() => DeclaresAsync(
        """
        public static class Losses
        {
            public static double Hu$$ber(double prediction, double target, double delta)
            {
                double d = Math.Abs(prediction - target);
                return d <= delta ? 0.5 * d * d : delta * (d - 0.5 * delta);
            }

            private static int Next => 1;
        }
        """,
        $$"""
        public static partial class Losses
        {
            public static double Huber(double prediction, double target, double delta)
            {
                double d = Math.Abs(prediction - target);
                return d <= delta ? 0.5 * d * d : delta * (d - 0.5 * delta);
            }

            [PointwiseLossKernel(nameof(Huber))]
            public static partial float HuberLoss({{Parameters}});

            private static int Next => 1;
        }
        """);

    [Fact]
    public Task UnderAFreeNameInANestedType() => DeclaresAsync(
        """
        class Outer
        {
            struct Inner
            {
                private static float $$SquareLoss(float x) => x * x;

                private static void SquareLossKernel() { }
            }
        }
        """,
        """
        partial class Outer
        {
            partial struct Inner
            {
                private static float SquareLoss(float x) => x * x;

                [PointwiseLossKernel(nameof(SquareLoss))]
                private static partial float SquareLossKernel2(ReadOnlySpan<float> x, Span<float> gradient);

                private static void SquareLossKernel() { }
            }
        }
        """);

    [Theory]
    [InlineData("static class Losses { static double Loss$$(double x) => x; }")]
    [InlineData("static class Losses { static float $$Loss(float x, float t) => x - t; }")]
    [InlineData(
        "static class Losses { static T Lo$$ss<T>(T x) where T : System.Numerics.IFloatingPointIeee754<T> => x; }")]
    public async Task OnTheNameItIsOffered(string source) => Assert.Single(await OfferedAsync(source));

    [Theory]
    [InlineData("static class Losses { static $$double Loss(double x) => x; }")]
    [InlineData("static class Losses { static double Loss(double x) => $$x; }")]
    [InlineData("static class Losses { static int Lo$$ss(double x) => 0; }")]
    [InlineData("static class Losses { static double Lo$$ss(double x, int y) => x; }")]
    [InlineData("static class Losses { static double Lo$$ss() => 0; }")]
    [InlineData("static class Losses { static double Lo$$ss(ref double x) => x; }")]
    [InlineData("static class Losses { static double Lo$$ss(double x, double mask) => x * mask; }")]
    [InlineData("class Losses { double Lo$$ss(double x) => x; }")]
    [InlineData("static class Losses { static extern double Lo$$ss(double x); }")]
    [InlineData("file static class Losses { static double Lo$$ss(double x) => x; }")]
    public async Task ElsewhereItIsNotOffered(string source) => Assert.Empty(await OfferedAsync(source));

    private static async Task DeclaresAsync(string before, string after)
    {
        var action = Assert.Single(await OfferedAsync(before));
        Assert.Equal("Declare a pointwise kernel for this method", action.Title);
        var project = FixProject.Of(before.Replace("$$", "", StringComparison.Ordinal));
        action = Assert.Single(await OfferedAsync(project, before.IndexOf("$$", StringComparison.Ordinal)));
        await FixAssert.GivesAsync(action, project, [after]);
    }

    private static Task<IReadOnlyList<CodeAction>> OfferedAsync(string source) => OfferedAsync(
        FixProject.Of(source.Replace("$$", "", StringComparison.Ordinal)),
        source.IndexOf("$$", StringComparison.Ordinal));

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Project project, int position)
    {
        var document = project.Documents.Single(static d => d.Name == "File0.cs");
        var offered = new List<CodeAction>();
        var context = new CodeRefactoringContext(
            document, new TextSpan(position, 0), offered.Add, CancellationToken.None);
        await new DeclarePointwiseKernelRefactoring().ComputeRefactoringsAsync(context);
        return offered;
    }
}
