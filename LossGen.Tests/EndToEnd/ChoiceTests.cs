using System.Numerics;
using LossGen.Oracle.Rows;
using LossGen.Tests.EndToEnd.Harness;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>What a call chooses gives the bits of the kernel for which it is a constant.</summary>
[Trait("Category", "Light")]
public class ChoiceTests
{
    private const int Rows = 9;
    private const int Ignored = -100;

    private delegate double Constant<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, Span<T> gradient,
        Span<T> losses);

    private delegate double AtRunTime<T>(
        ReadOnlySpan<T> logits, ReadOnlySpan<int> targets, ReadOnlySpan<T> classWeights, Span<T> gradient,
        Span<T> losses, SmoothingWeights smoothingWeights);

    [Fact]
    public void HasTheBitsOfTheConstant()
    {
        Check<float>(37, ChoiceKernels.SingleAtRunTime, ChoiceKernels.SingleWeighted, ChoiceKernels.SingleUnweighted);
        Check<float>(
            10, ChoiceKernels.SingleOfTenAtRunTime, ChoiceKernels.SingleOfTenWeighted,
            ChoiceKernels.SingleOfTenUnweighted);
        Check<double>(37, ChoiceKernels.DoubleAtRunTime, ChoiceKernels.DoubleWeighted, ChoiceKernels.DoubleUnweighted);
        Check<double>(
            10, ChoiceKernels.DoubleOfTenAtRunTime, ChoiceKernels.DoubleOfTenWeighted,
            ChoiceKernels.DoubleOfTenUnweighted);
        Check<Half>(37, ChoiceKernels.HalfAtRunTime, ChoiceKernels.HalfWeighted, ChoiceKernels.HalfUnweighted);
        Check<Half>(
            10, ChoiceKernels.HalfOfTenAtRunTime, ChoiceKernels.HalfOfTenWeighted, ChoiceKernels.HalfOfTenUnweighted);
    }

    [Fact]
    public void ARowsLossToo() => Check<float>(
        37,
        (x, y, w, g, l, choice) => { ChoiceKernels.RowsAtRunTime(x, y, w, g, l, choice); return 0; },
        (x, y, w, g, l) => { ChoiceKernels.RowsWeighted(x, y, w, g, l); return 0; },
        (x, y, w, g, l) => { ChoiceKernels.RowsUnweighted(x, y, w, g, l); return 0; });

    [Fact]
    public void AnotherChoiceIsRefusedBeforeAnythingIsWritten()
    {
        float[] gradient = [7, 7, 7];
        float[] losses = [7];
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => ChoiceKernels.SingleAtRunTime(
            [1, 2, 3], [0], [1, 1, 1], gradient, losses, (SmoothingWeights)5));
        Assert.Equal("smoothingWeights", exception.ParamName);
        Assert.Contains("smoothingWeights is 5", exception.Message, StringComparison.Ordinal);
        Assert.Equal([7f, 7, 7, 7], [.. gradient, .. losses]);
    }

    private static void Check<T>(int classes, AtRunTime<T> chosen, Constant<T> weighted, Constant<T> unweighted)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var random = new SplitMix((ulong)classes);
        T[] logits =
            [.. Enumerable.Range(0, Rows * classes).Select(_ => T.CreateTruncating(random.NextGaussian() * 3))];
        int[] targets = [.. Enumerable.Range(0, Rows).Select(row => row % 4 == 1 ? Ignored : random.Next(classes))];
        T[] weights = [.. Enumerable.Range(0, classes).Select(c => T.CreateTruncating(0.25 + (c % 5)))];
        double[] ofWeighted = Outputs((g, l) => weighted(logits, targets, weights, g, l));
        double[] ofUnweighted = Outputs((g, l) => unweighted(logits, targets, weights, g, l));
        Assert.NotEqual(ofWeighted, ofUnweighted);
        KernelOutcome.AssertSameBits(
            ofWeighted, Outputs((g, l) => chosen(logits, targets, weights, g, l, SmoothingWeights.Weighted)),
            "weighted");
        KernelOutcome.AssertSameBits(
            ofUnweighted, Outputs((g, l) => chosen(logits, targets, weights, g, l, SmoothingWeights.Unweighted)),
            "unweighted");

        double[] Outputs(Func<T[], T[], double> call)
        {
            var (gradient, losses) = (new T[logits.Length], new T[Rows]);
            double result = call(gradient, losses);
            return [result, .. gradient.Select(double.CreateTruncating), .. losses.Select(double.CreateTruncating)];
        }
    }
}
