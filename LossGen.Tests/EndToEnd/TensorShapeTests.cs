using System.Numerics.Tensors;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// Tensors whose shapes do not agree, or that are not dense, are refused with both figures before anything is written.
/// </summary>
public sealed class TensorShapeTests
{
    private const float Canary = 7.25f;

    private static readonly float[] Logits = new float[24];
    private static readonly int[] Targets = new int[8];

    private readonly float[] gradient = [.. Enumerable.Repeat(Canary, 24)];
    private readonly float[] losses = [.. Enumerable.Repeat(Canary, 8)];

    [Theory]
    [InlineData(
        "targets", "targets has the shape [8], logits has [2, 4, 3]: targets must have [2, 4], an element a row.")]
    [InlineData(
        "targets", "targets has the shape [4, 2], logits has [2, 4, 3]: targets must have [2, 4], an element a row.")]
    [InlineData("gradient", "gradient has the shape [8, 3], logits has [2, 4, 3]: they must be equal.")]
    [InlineData(
        "losses", "losses has the shape [1, 8], logits has [2, 4, 3]: losses must have [2, 4], an element a row.")]
    public void ShapesThatDiffer(string parameter, string message)
    {
        nint[] shape = [.. message[(message.IndexOf('[') + 1)..message.IndexOf(']')].Split(", ").Select(nint.Parse)];
        var error = Assert.Throws<ArgumentException>(parameter, () => TensorKernels.Single(
            new(Logits, [2, 4, 3]),
            new(Targets, parameter == "targets" ? shape : [2, 4]),
            new(gradient, parameter == "gradient" ? shape : [2, 4, 3]),
            new(losses, parameter == "losses" ? shape : [2, 4])));
        AssertRefused(error, message);
    }

    [Fact]
    public void AStridedTensor()
    {
        var error = Assert.Throws<ArgumentException>("logits", () => TensorKernels.Single(
            new(Logits, [2, 3], [4, 1]), new(Targets.AsSpan(0, 2)), new(gradient.AsSpan(0, 6), [2, 3]),
            new(losses.AsSpan(0, 2))));
        AssertRefused(
            error,
            "logits has the shape [2, 3] and the strides [4, 1]: it must be dense, the last axis with stride 1. (P");
    }

    [Theory]
    [InlineData(new[] { 1, 5, 2, 2 }, new[] { 0, 1, 10, 5 }, "[1, 2, 2, 5]")]
    [InlineData(new[] { 2, 5, 2 }, new[] { 10, 1, 5 }, "[2, 2, 5]")]
    [InlineData(new[] { 1, 5, 4 }, new[] { 0, 1, 5 }, "[1, 4, 5]")]
    [InlineData(new[] { 2, 5, 1, 2, 1 }, new[] { 10, 1, 0, 5, 0 }, "[2, 1, 2, 1, 5]")]
    public void ChannelsLast(int[] shape, int[] strides, string before)
    {
        var error = OfPlanes(shape, strides);
        AssertRefused(
            error,
            $"logits has the shape [{string.Join(", ", shape)}] and the strides [{string.Join(", ", strides)}]: it "
                + "must be dense, the last axis with stride 1. These are the strides of a tensor whose classes were "
                + "moved (channels last): pass the tensor before that permutation, of shape "
                + $"{before}, and leave ClassAxis out; the same memory then fits.");
    }

    [Theory]
    [InlineData(new[] { 1, 5, 2, 2 }, new[] { 0, 1, 5, 10 })] // the positions are turned as well
    [InlineData(new[] { 2, 5, 2 }, new[] { 1, 4, 2 })] // the samples are last
    [InlineData(new[] { 2, 5, 2 }, new[] { 12, 1, 5 })] // gaps between samples
    [InlineData(new[] { 4, 5 }, new[] { 1, 4 })] // nothing behind the classes
    public void StridesThatNoPermutationOfTheClassesMends(int[] shape, int[] strides)
        => Assert.DoesNotContain("channels last", OfPlanes(shape, strides).Message, StringComparison.Ordinal);

    private static ArgumentException OfPlanes(int[] shape, int[] strides)
    {
        nint[] lengths = [.. shape.Select(static length => (nint)length)];
        nint[] ofRows = [lengths[0], .. lengths[2..]];
        return Assert.Throws<ArgumentException>("logits", () => TensorKernels.FivePlanes(
            new(Logits, lengths, [.. strides.Select(static stride => (nint)stride)]), new(new byte[4], ofRows), 4,
            new(new float[20], lengths)));
    }

    [Fact]
    public void ABroadcastTensor()
    {
        var error = Assert.Throws<ArgumentException>("targets", () => TensorKernels.Single(
            new(Logits.AsSpan(0, 6), [2, 3]), new(Targets.AsSpan(0, 1), [2], [0]), new(gradient.AsSpan(0, 6), [2, 3]),
            new(losses.AsSpan(0, 2))));
        Assert.Contains("the strides [0]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TooFewAxes()
    {
        Assert.Throws<ArgumentException>("logits", () => TensorKernels.Planes(
            new(new Half[3], [3]), new(Targets.AsSpan(0, 1)), new(new Half[3], [3])));
        Assert.Throws<ArgumentException>("classWeights", () => TensorKernels.OfClassWeights(
            Logits, Targets, new ReadOnlyTensorSpan<float>(new float[3], [1, 3]), gradient));
        Assert.All(gradient, g => Assert.Equal(Canary, g));
    }

    [Fact]
    public void RowsWithoutClasses() => AssertRefused(
        Assert.Throws<ArgumentException>("logits", () => TensorKernels.Single(
            new(gradient.AsSpan(0, 0), [5, 0]), new(new int[5]), new(gradient.AsSpan(0, 0), [5, 0]),
            new(new float[5]))),
        "logits has the shape [5, 0], 5 rows of 0 classes: a row must have at least 1.");

    [Fact]
    public void AnotherNumberOfClasses()
    {
        var error = Assert.Throws<ArgumentException>(
            "logits", () => TensorKernels.Counted(new(Logits, [8, 3]), Targets, 4));
        AssertRefused(error, "logits has the shape [8, 3], classes is 4: axis 1 must have that length.");
        error = Assert.Throws<ArgumentException>("logits", () => TensorKernels.FivePlanes(
            new(Logits, [2, 3, 4]), new(new byte[8], [2, 4]), 4, new(gradient, [2, 3, 4])));
        AssertRefused(error, "logits has the shape [2, 3, 4], classes is 5: axis 1 must have that length.");
    }

    [Fact]
    public void AnotherInnerSize()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("innerSize", () => TensorKernels.FivePlanes(
            new(Logits.AsSpan(0, 20), [1, 5, 2, 2]), new(new byte[4], [1, 2, 2]), 2,
            new(gradient.AsSpan(0, 20), [1, 5, 2, 2])));
        AssertRefused(error, "innerSize is 2, logits has the shape [1, 5, 2, 2]: innerSize must be 4.");
    }

    [Fact]
    public void PositionsOfAnotherShape()
    {
        var error = Assert.Throws<ArgumentException>("targets", () => TensorKernels.FivePlanes(
            new(Logits.AsSpan(0, 20), [1, 5, 2, 2]), new(new byte[4], [1, 4, 1]), 4,
            new(gradient.AsSpan(0, 20), [1, 5, 2, 2])));
        AssertRefused(
            error,
            "targets has the shape [1, 4, 1], logits has [1, 5, 2, 2]: targets must have [1, 2, 2], an element a row.");
    }

    [Fact]
    public void ATensorThatIsNotThere()
    {
        AssertRefused(
            Assert.Throws<ArgumentException>("losses", () => TensorKernels.Single(
                new(Logits.AsSpan(0, 3)), new(Targets.AsSpan(0, 1)), new(gradient.AsSpan(0, 3)), default)),
            "losses has the shape [");
        Assert.Throws<ArgumentException>("targets", () => TensorKernels.PlanesOfTargets(Logits, default, gradient));
        Assert.Throws<ArgumentException>("logits", () => TensorKernels.Counted(default, Targets, 3));
        Assert.All(gradient, g => Assert.Equal(Canary, g));
    }

    [Fact]
    public unsafe void MoreClassesThanAnIntCounts()
    {
        // They are refused by their number: nothing of them is read.
        nint classes = int.MaxValue;
        classes++;
        var error = Assert.Throws<ArgumentException>("logits", () => TensorKernels.Counted(
            new ReadOnlyTensorSpan<float>((float*)sizeof(float), classes, [1, classes]), Targets.AsSpan(0, 1), 3));
        Assert.Contains("classes", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<ArgumentException>("logits", () => TensorKernels.Softmax(
            new((float*)sizeof(float), classes, [1, classes]), new((float*)sizeof(float), classes, [1, classes])));
        Assert.Contains($"a row may have at most {int.MaxValue}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APlainSpanBesideATensorGradient()
    {
        // Not a constant: the analyzer of calls would see it.
        int length = Targets.Length - 1;
        var error = Assert.Throws<ArgumentException>("logits", () => TensorKernels.OfGradient(
            Logits.AsSpan(0, length), Targets.AsSpan(0, 4), new(new float[2]), new(gradient.AsSpan(0, 8), [4, 2])));
        AssertRefused(error, "logits has 7 elements, it must have 8: as many as gradient.");
    }

    [Fact]
    public void APlainSpanOfAnotherLength() => Assert.Contains(
        "targets has 7 elements, it must have 8",
        Assert.Throws<ArgumentException>(
            "targets", () => TensorKernels.Counted(new(Logits, [8, 3]), Targets.AsSpan(1), 3)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void TensorsThatShareMemory() => Assert.Throws<ArgumentException>("losses", () => TensorKernels.Single(
        new(Logits, [8, 3]), new(Targets), new(gradient, [8, 3]), new(gradient.AsSpan(16), [8])));

    private void AssertRefused(ArgumentException error, string message)
    {
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.All(gradient, g => Assert.Equal(Canary, g));
        Assert.All(losses, l => Assert.Equal(Canary, l));
    }
}
