using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>What the arguments of rows must be, and what an empty part of a batch is worth.</summary>
[Trait("Category", "Light")]
public class RowArgumentTests
{
    private static readonly float[] Logits = [1, 2, 3, 4, 5, 6, 7];
    private static readonly float[] TwoRows = [1, 2, 3, 4, 5, 6];
    private static readonly int[] Targets = [0, 1];

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(int.MinValue)]
    public void StridesBelowTheNumberOfClasses(int stride)
        => Refused("rowStride", $"{stride}", () => LayoutKernels.StridedByWeights(
            Logits, Targets, [1, 1], stride, new float[7]));

    [Theory]
    [InlineData(6)]
    [InlineData(int.MaxValue)]
    public void StridesBeyondTheLogits(int stride)
        => Refused("logits", "7", () => LayoutKernels.StridedByWeights(Logits, Targets, [1, 1], stride, new float[7]));

    [Fact]
    public void AGradientThatEndsBeforeItsLastRow()
        => Refused("gradient", "5", () => LayoutKernels.StridedByWeights(Logits, Targets, [1, 1], 4, new float[5]));

    [Fact]
    public void ASpanMayGoOnAfterTheLastRow()
    {
        var gradient = new float[9];
        gradient.AsSpan().Fill(7);
        LayoutKernels.StridedByWeights(Logits, Targets, [1, 1], 4, gradient);
        Assert.Equal([7f, 7, 7], gradient[6..]);
        Assert.Equal([7f, 7], gradient[2..4]);
    }

    [Fact]
    public void LogitsWithoutRowsAndRowsWithoutClasses()
    {
        Refused("logits", "7", () => LayoutKernels.StridedByWeights(Logits, [], [1, 1], 4, []));
        Refused("logits", "0 classes", () => LayoutKernels.StridedByWeights(Logits, Targets, [], 4, new float[7]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(4)]
    public void SequencesThatDoNotDivideTheRows(int length)
        => Refused("sequenceLength", "6 rows", () => LayoutKernels.NextToken(
            new float[12], new int[6], length, new float[12]));

    [Fact]
    public void ACancelledCallWritesNothing()
    {
        var cancelled = new CancellationToken(canceled: true);
        float[] gradient = [7, 7, 7, 7, 7, 7];
        Assert.Throws<OperationCanceledException>(
            () => LayoutKernels.Stoppable(TwoRows, Targets, gradient, cancelled));
        Assert.Throws<OperationCanceledException>(
            () => LayoutKernels.StoppableTiles(TwoRows, Targets, gradient, cancelled));
        Assert.All(gradient, value => Assert.Equal(7, value));
        var going = CancellationToken.None;
        Assert.Equal(
            LayoutKernels.Stoppable(TwoRows, Targets, gradient, going),
            LayoutKernels.StoppableTiles(TwoRows, Targets, gradient, going));
    }

    [Fact]
    public void TheMeanOfNothingAtRunTime()
    {
        Assert.Equal(float.NaN, LayoutKernels.Empty([], [], EmptyMean.NaN));
        Assert.Equal(0, LayoutKernels.Empty([], [], EmptyMean.Zero));
        Assert.Equal(0, LayoutKernels.Empty(TwoRows, [-100, -100], EmptyMean.Zero));
        Assert.NotEqual(0, LayoutKernels.Empty(TwoRows, Targets, EmptyMean.Zero));
        Refused("emptyMean", "7", () => LayoutKernels.Empty([], [], (EmptyMean)7));
    }

    [Fact]
    public void AnEmptyPartIsNothingOfTheWhole()
    {
        Assert.Equal(0, LayoutKernels.EmptyPart(TwoRows, [-100, -100], 8, EmptyMean.NaN));
        Assert.Equal(0, LayoutKernels.EmptyPart([], [], 8, EmptyMean.NaN));
        Assert.Equal(float.NaN, LayoutKernels.EmptyPart([], [], 0, EmptyMean.NaN));
        Assert.Equal(0, LayoutKernels.EmptyPart([], [], 0, EmptyMean.Zero));
        Assert.Equal(float.PositiveInfinity, LayoutKernels.EmptyPart(TwoRows, Targets, 0, EmptyMean.Zero));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void DivisorsThatAreNotFinite(double divisor)
        => Refused("divisor", "divisor is", () => LayoutKernels.EmptyPart(TwoRows, Targets, divisor, EmptyMean.NaN));

    [Fact]
    public void TheTotalWeightAlone()
    {
        LayoutKernels.WeightOnly(TwoRows, [0, -100], [0.25f, 3], out double totalWeight);
        Assert.Equal(0.25, totalWeight);
    }

    private static void Refused(string name, string text, Action call)
    {
        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal(name, exception.ParamName);
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
    }
}
