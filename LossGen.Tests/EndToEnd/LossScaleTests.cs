using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.OwnKernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// The scale of a loss, which is beyond Half, goes into the gradient before it is rounded to a Half, once.
/// </summary>
[Trait("Category", "Light")]
public sealed class LossScaleTests
{
    private const int Rows = 40;

    private delegate void Scaled(Half[] x, int[] y, float scale, Half[] gradient, float[] losses);

    private static readonly float[] Scales = [65_536, 1, 100_000.3f, 1 << 24, 3e-5f];

    private static readonly Dictionary<string, (Scaled Call, int[] Classes, bool IsMean)> Kernels = new()
    {
        ["float"] = (static (x, y, f, g, l) => LossScaleKernels.ByFloat(x, y, f, g, l), [3, 7, 16, 100, 1000], true),
        ["double, scalar"] = (static (x, y, f, g, l) => LossScaleKernels.ByDouble(x, y, f, g, l), [3, 7, 100], true),
        ["three classes"] = (static (x, y, f, g, l) => LossScaleKernels.OfThree(x, y, f, g, l), [3], true),
        ["a tile of 21"] = (static (x, y, f, g, l) => LossScaleKernels.OfTwentyOne(x, y, f, g, l), [21], true),
        ["threads"] = (static (x, y, f, g, l) => LossScaleKernels.Threads(x, y, f, g, l), [7, 5000], true),
        ["tensors"] = (static (x, y, f, g, l) => LossScaleKernels.Tensors(
            new(x, [Rows, x.Length / Rows]), new(y), f, new(g, [Rows, x.Length / Rows]), new(l)), [7, 100], true),
        ["rows"] = (static (x, y, f, g, l) => LossScaleKernels.Rows(x, y, OfRows(f), g, l), [3, 7, 100, 1000], false),
        ["rows, scalar"]
            = (static (x, y, f, g, l) => LossScaleKernels.ScalarRows(x, y, OfRows(f), g, l), [3, 7, 100], false),
        ["rows of three"] = (static (x, y, f, g, l) => LossScaleKernels.RowsOfThree(x, y, OfRows(f), g, l), [3], false),
        ["rows of 21"]
            = (static (x, y, f, g, l) => LossScaleKernels.RowsOfTwentyOne(x, y, OfRows(f), g, l), [21], false),
        ["rows of tensors"] = (static (x, y, f, g, l) => LossScaleKernels.RowsOfTensors(
            new(x, [Rows, x.Length / Rows]), new(y), new(OfRows(f)), new(g, [Rows, x.Length / Rows]), new(l)),
            [7, 100], false),
    };

    public static TheoryData<string> Names => [.. Kernels.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheGradientIsRoundedOnce(string name)
    {
        var (call, classCounts, isMean) = Kernels[name];
        foreach (int classes in classCounts)
        {
            var random = new SplitMix((ulong)classes);
            Half[] logits = [.. Enumerable.Range(0, Rows * classes).Select(_ => (Half)(random.NextGaussian() * 4))];
            int[] targets = [.. Enumerable.Range(0, Rows).Select(row => row % 7 == 3 ? -100 : random.Next(classes))];
            var (exact, exactLosses) = Exact(logits, targets, isMean);
            foreach (float scale in Scales)
            {
                var (gradient, losses) = (new Half[logits.Length], new float[Rows]);
                call(logits, targets, scale, gradient, losses);
                for (int i = 0; i < gradient.Length; i++)
                {
                    double wanted = exact[i] * (isMean ? scale : OfRows(scale)[i / classes]);
                    Assert.True(IsRounded(wanted, gradient[i]), $"{scale}, C = {classes}, {gradient[i]} for {wanted}");
                }

                Assert.All(losses.Zip(exactLosses), static pair => Assert.Equal(pair.Second, pair.First, 1e-4));
            }
        }
    }

    [Fact]
    public void TheUsualFirstScaleIsANumber()
    {
        var gradient = new Half[4];
        float loss = LossScaleKernels.ByFloat(
            [(Half)0, (Half)0, (Half)0, (Half)0], [0, 1], 65_536, gradient, new float[2]);
        Assert.Equal(0.6931472f, loss);
        Assert.Equal([(Half)(-16_384), (Half)16_384, (Half)16_384, (Half)(-16_384)], gradient);
    }

    // Another scale for every row.
    private static float[] OfRows(float scale) => [.. Enumerable.Range(0, Rows).Select(row => scale / (1 + (row % 5)))];

    private static (double[] Gradient, double[] Losses) Exact(Half[] logits, int[] targets, bool isMean)
    {
        double[] x = [.. logits.Select(static logit => (double)logit)];
        var (gradient, losses) = (new double[x.Length], new double[Rows]);
        if (isMean)
        {
            LossScaleKernels.OfDoubles(x, targets, gradient, losses);
        }
        else
        {
            LossScaleKernels.RowsOfDoubles(x, targets, gradient, losses);
        }

        return (gradient, losses);
    }

    // Half an ulp of Half, and what floats are away from the exact number.
    private static bool IsRounded(double wanted, Half actual)
    {
        double size = Math.Abs(wanted);
        double ulp = size < Math.ScaleB(1, -14) ? Math.ScaleB(1, -24) : Math.ScaleB(1, Math.ILogB(size) - 10);
        return size >= 65_520 * (1 - 1e-5)
            ? Half.IsInfinity(actual) || (size < 65_520 * (1 + 1e-5) && Half.Abs(actual) == Half.MaxValue)
            : Math.Abs((double)actual - wanted) <= (0.5 * ulp) + (size * 4e-6);
    }
}
