using System.Globalization;
using LossGen.Oracle.Rows;
using LossGen.Oracle.Ulp;
using LossGen.Tests.EndToEnd.Kernels;
using LossGen.Tests.TestKit.Ulp;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>What teaching notebooks print for torch.nn.functional.cross_entropy and its relatives.</summary>
[Trait("Category", "Light")]
public class SeedFigureTests
{
    private static readonly float[] Activations =
    [
        2.3771f, -2.8988f, -2.6314f, 0.1466f, 1.1035f, 0.5041f,
        -3.1179f, -2.0637f, 3.7481f, -1.0225f, -2.2668f, 1.5217f,
    ];

    private static readonly double[] Softmax =
        [0.9949, 0.0051, 0.0585, 0.9415, 0.6455, 0.3545, 0.2584, 0.7416, 0.9916, 0.0084, 0.0221, 0.9779];

    private static readonly int[] ActivationTargets = [0, 1, 0, 1, 1, 0];

    [Fact]
    public void SmoothingWithPaddingAveragesOverTheTokensThatAreLeft()
    {
        const int Classes = 10;
        float[] logits = Noise(10 * Classes);
        long[] targets = [2, 3, 4, 5, 0, 1, 8, 9, 0, 0];
        double sum = 0;
        for (int row = 0; row < targets.Length; row++)
        {
            double[] logProbabilities = LogSoftmax(logits.AsSpan(row * Classes, Classes));
            double loss = (-0.9 * logProbabilities[targets[row]]) - (0.1 * logProbabilities.Average());
            sum += targets[row] == 0 ? 0 : loss;
        }

        AssertClose(sum / targets.Count(target => target != 0), SeedKernels.SmoothedWithPadding(logits, targets));
    }

    [Fact]
    public void CrossEntropyIsTheNegativeLogLikelihoodOfTheLogSoftmax()
    {
        const int Classes = 8;
        float[] logits = Noise(12 * Classes);
        int[] targets = [3, 0, 7, 1, 2, 5, 4, 6, 7, 0, 1, 1];
        double expected = targets
            .Select((target, row) => -LogSoftmax(logits.AsSpan(row * Classes, Classes))[target])
            .Average();
        AssertClose(expected, SeedKernels.CrossEntropy(logits, targets));
    }

    [Fact]
    public void ThreeTokensAndTheirMean()
    {
        double[] token = [-1, 2.3, 0.1];
        double[] logits = [.. token, .. token, .. token, .. token];
        var losses = new double[4];
        double mean = SeedKernels.ThreeTokens(logits, [0, 1, 2, 0], losses);
        Assert.Equal(["3.44", "0.14", "2.34", "3.44"], losses.Select(loss => Text(loss, 2)));
        Assert.Equal(["3.4377", "0.1377", "2.3377", "3.4377"], losses.Select(loss => Text(loss, 4)));
        Assert.Equal("2.3377", Text(mean, 4));
    }

    [Fact]
    public void TenStepsOfGradientDescent()
    {
        string[] expected =
        [
            "1.463 -0.62 -0.18", "0.932 -0.31 -0.49", "0.610 -0.08 -0.72", "0.427 0.09 -0.89", "0.319 0.23 -1.03",
            "0.252 0.34 -1.14", "0.206 0.43 -1.23", "0.174 0.51 -1.31", "0.150 0.58 -1.38", "0.132 0.64 -1.44",
        ];
        float[] weights = [-1, 0.2f];
        var gradient = new float[2];
        foreach (string step in expected)
        {
            float loss = SeedKernels.TwoWeights(weights, [0], gradient);
            weights[0] -= 0.5f * gradient[0];
            weights[1] -= 0.5f * gradient[1];
            Assert.Equal(step, $"{Text(loss, 3)} {Text(weights[0], 2)} {Text(weights[1], 2)}");
        }
    }

    [Fact]
    public void LabelSmoothingFromScratch()
    {
        float[] logits = [0, 0.2f, 0.7f, 0.1f, 0, 0, 0.9f, 0.2f, 0.2f, 1, 1, 0.2f, 0.7f, 0.9f, 1];
        Assert.Equal("1.4670", Text(SeedKernels.SmoothedByHalf(logits, [2, 1, 0]), 4));
    }

    // The notebook prints its activations with four decimals; that moves a loss by up to 0.0001.
    [Fact]
    public void LossesOfPairs()
    {
        var losses = new float[6];
        SeedKernels.Pairs(Activations, ActivationTargets, new float[12], losses);
        double[] printed = [0.0051, 0.0603, 0.4377, 0.2990, 4.7790, 3.8108];
        Assert.All(
            printed.Zip(losses), pair => Assert.InRange(pair.Second, pair.First - 0.00015, pair.First + 0.00015));
        Assert.Equal(
            ["0.0051", "0.0603", "0.4377", "0.2990", "4.7790", "3.8109"], losses.Select(loss => Text(loss, 4)));
    }

    [Fact]
    public void TheGradientIsTheSoftmaxLessTheTarget()
    {
        var gradient = new float[12];
        SeedKernels.Pairs(Activations, ActivationTargets, gradient, new float[6]);
        IEnumerable<float> softmax = gradient.Select((dx, i) => ActivationTargets[i / 2] == i % 2 ? dx + 1 : dx);
        Assert.Equal(Softmax.Select(p => Text(p, 4)), softmax.Select(p => Text(p, 4)));
    }

    private static double[] LogSoftmax(ReadOnlySpan<float> logits)
    {
        double[] x = Array.ConvertAll(logits.ToArray(), value => (double)value);
        double logSum = Math.Log(x.Sum(Math.Exp));
        return Array.ConvertAll(x, value => value - logSum);
    }

    private static float[] Noise(int count)
    {
        var random = new SplitMix(538);
        return [.. Enumerable.Range(0, count).Select(_ => (float)random.NextGaussian())];
    }

    private static void AssertClose(double expected, float actual)
        => UlpAssert.Within(2, IeeeFormat.Single, IeeeFormat.Single, Expected.Of(expected), actual, "mean");

    private static string Text(double value, int decimals)
        => value.ToString("F" + decimals, CultureInfo.InvariantCulture);
}
