using System.Text.RegularExpressions;
using LossGen.Tests.TestKit.Roslyn;
using Xunit;

namespace LossGen.Pointwise.Tests.Snapshots;

/// <summary>The emitted texts that somebody has accepted, one for each kind of pointwise kernel.</summary>
public sealed partial class PointwiseSnapshotTests
{
    [Fact]
    public Task A_scalar_method() => Verify(Text("""
        public static double Huber(double prediction, double target, double delta)
        {
            double d = Math.Abs(prediction - target);
            return d <= delta ? 0.5 * d * d : delta * (d - 0.5 * delta);
        }

        [PointwiseLossKernel(nameof(Huber))]
        public static partial float HuberLoss(
            ReadOnlySpan<float> prediction, ReadOnlySpan<float> target, float delta, Span<float> gradient);
        """), "cs");

    [Fact]
    public Task Halves_with_weights_and_a_mask_over_threads() => Verify(Text("""
        [PointwiseLossKernel(
            typeof(ScalarLosses), nameof(ScalarLosses.BinaryCrossEntropyWithLogits), Parallel = true)]
        public static partial double Bce(
            ReadOnlySpan<Half> logit, ReadOnlySpan<Half> target, float positiveWeight, ReadOnlySpan<Half> sampleWeights,
            ReadOnlySpan<bool> mask, Span<Half> gradient);
        """), "cs");

    [Fact]
    public Task Scalar_code_without_reduction() => Verify(Text("""
        [PointwiseLossKernel(
            typeof(ScalarLosses), nameof(ScalarLosses.SigmoidFocal), Reduction = Reduction.None,
            VectorWidth = VectorWidth.Scalar)]
        public static partial void Focal(
            ReadOnlySpan<double> logit, ReadOnlySpan<double> target, double alpha, double gamma,
            ReadOnlySpan<double> outputGradient, bool accumulate, Span<double> losses, Span<double> gradient);
        """), "cs");

    private static string Text(string members)
    {
        var source = $"namespace Acme;\n\npublic static partial class Losses\n{{\n{members}\n}}\n";
        var run = GeneratorRun.Of(RoslynKit.Compile(source));
        Assert.Empty(run.CompilerDiagnostics);
        return Version().Replace(run.Result.GeneratedSources[0].SourceText.ToString(), "\"LossGen.Generators\", \"*\"");
    }

    [GeneratedRegex("\"LossGen.Generators\", \"[^\"]*\"")]
    private static partial Regex Version();
}
