using LossGen.Generators;
using LossGen.Tests.TestKit.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace LossGen.Pointwise.Tests.Language;

/// <summary>An edit of a scalar method emits its kernels anew and nothing else.</summary>
public sealed class IncrementalTests
{
    private const string Kernels = """
        public static partial class Losses
        {
            [PointwiseLossKernel(nameof(Own))]
            public static partial float OfOwn(ReadOnlySpan<float> x, Span<float> gradient);

            [PointwiseLossKernel(typeof(Elsewhere), nameof(Elsewhere.Other))]
            public static partial float OfOther(ReadOnlySpan<float> x, Span<float> gradient);

            [PointwiseLossKernel(nameof(Caller))]
            public static partial float OfCaller(ReadOnlySpan<float> x, Span<float> gradient);
        }
        """;

    private const string Scalars = """
        public static partial class Losses
        {
            public static double Own(double x) => x * x;

            public static double Caller(double x) => 3 * Elsewhere.Called(x);
        }
        """;

    private const string Elsewhere = """
        public static class Elsewhere
        {
            public static double Other(double x) => Math.Exp(x);

            public static double Called(double x) => Math.Sin(x);
        }
        """;

    [Theory]
    [InlineData("x * x", "x * x * x", "OfOwn")]
    [InlineData("3 *", "4 *", "OfCaller")]
    [InlineData("Math.Exp(x)", "Math.Exp(-x)", "OfOther")]
    [InlineData("Math.Sin(x)", "Math.Cos(x)", "OfCaller")]
    [InlineData("=> x * x;", "{ /* a square */ return x * x; }", "")]
    public void OnlyTheKernelsOfAnEditedMethodAreEmitted(string before, string after, string kernel)
    {
        var compilation = RoslynKit.Compile(Kernels, Scalars, Elsewhere);
        var run = GeneratorRun.Of(compilation);
        var tree = compilation.SyntaxTrees.Single(tree => tree.ToString().Contains(before, StringComparison.Ordinal));
        var edited = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(
            tree.ToString().Replace(before, after, StringComparison.Ordinal), RoslynKit.Latest, tree.FilePath));
        var again = run.Again(edited);
        Assert.Equal(kernel.Length == 0 ? [] : [kernel], Emitted(again));
        Assert.Empty(again.Output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));
    }

    private static IEnumerable<string> Emitted(GeneratorRun run)
        => run.Results.SelectMany(static result => result.TrackedSteps)
            .Where(static step => step.Key == TrackingNames.PointwiseKernels)
            .SelectMany(static step => step.Value)
            .SelectMany(static step => step.Outputs)
            .Where(static output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
            .Select(static output => ((Generators.Model.Pointwise.PointwiseSpec)output.Value).Method.Name);
}
