using System.Globalization;
using Xunit;

namespace LossGen.Pointwise.Tests.Figures;

/// <summary>What PyTorch computes: <c>torch.csv</c>, written by <c>figures.py</c>.</summary>
[Trait("Category", "Light")]
public sealed class TorchFigureTests
{
    // PyTorch 1.13 takes log(1 + exp(-30)) of a rounded sum, and is off by 1 % there.
    private const double Absolute = 2e-15;
    private const double Relative = 1e-12;

    private delegate void Kernel(
        ReadOnlySpan<double> prediction, ReadOnlySpan<double> target, Span<double> losses, Span<double> gradient);

    private static readonly Dictionary<string, Kernel> Kernels = new()
    {
        [nameof(TorchKernels.BinaryCrossEntropyWithLogits)] =
            static (x, t, losses, g) => TorchKernels.BinaryCrossEntropyWithLogits(x, t, 3, losses, g),
        [nameof(TorchKernels.SigmoidFocal)] =
            static (x, t, losses, g) => TorchKernels.SigmoidFocal(x, t, 0.25, 2, losses, g),
        [nameof(TorchKernels.Huber)] =
            static (x, t, losses, g) => TorchKernels.Huber(x, t, 0.75, losses, g),
        [nameof(TorchKernels.SmoothL1)] =
            static (x, t, losses, g) => TorchKernels.SmoothL1(x, t, 0.75, losses, g),
        [nameof(TorchKernels.SquaredError)] =
            static (x, t, losses, g) => TorchKernels.SquaredError(x, t, losses, g),
        [nameof(TorchKernels.AbsoluteError)] =
            static (x, t, losses, g) => TorchKernels.AbsoluteError(x, t, losses, g),
        [nameof(TorchKernels.Hinge)] =
            static (x, t, losses, g) => TorchKernels.Hinge(x, t, losses, g),
        [nameof(TorchKernels.PoissonNll)] =
            static (x, t, losses, g) => TorchKernels.PoissonNll(x, t, losses, g),
        [nameof(TorchKernels.LogCosh)] =
            static (x, t, losses, g) => TorchKernels.LogCosh(x, t, losses, g),
    };

    private static readonly ILookup<string, string[]> Figures = File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Figures", "torch.csv"))
        .Select(static line => line.Split(','))
        .ToLookup(static fields => fields[0]);

    public static TheoryData<string> Names => [.. Figures.Select(static figures => figures.Key)];

    [Fact]
    public void EveryKernelHasFigures()
        => Assert.Equal(Kernels.Keys.Order(), Figures.Select(static figures => figures.Key).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void LossesAndGradientsAreThoseOfPyTorch(string name)
    {
        double[] prediction = Of(name, "prediction"), target = Of(name, "target");
        double[] losses = new double[prediction.Length], gradient = new double[prediction.Length];
        Kernels[name](prediction, target, losses, gradient);

        AssertNear(Of(name, "losses"), losses, name);
        AssertNear(Of(name, "gradient"), gradient, name);
    }

    private static double[] Of(string name, string what) => Figures[name].Single(fields => fields[1] == what)
        .Skip(2)
        .Select(static text => double.Parse(text, CultureInfo.InvariantCulture))
        .ToArray();

    private static void AssertNear(double[] expected, double[] actual, string name)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            var bound = Absolute + (Relative * Math.Abs(expected[i]));
            Assert.True(
                Math.Abs(expected[i] - actual[i]) <= bound, $"{name} {i}: PyTorch {expected[i]}, kernel {actual[i]}");
        }
    }
}
