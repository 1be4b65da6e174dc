using System.Numerics.Tensors;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>A kernel over tensors gives the bits of the same kernel over spans; it takes its shape from them.</summary>
[Trait("Category", "Light")]
public sealed class TensorTests
{
    private readonly Random random = new(20_261);

    public static TheoryData<nint[]> ShapesWithClassesLast =>
        [[40], [1, 1], [7, 3], [2, 5, 1000], [3, 1, 2, 17], [0, 10], [4, 0, 3]];

    [Theory]
    [MemberData(nameof(ShapesWithClassesLast))]
    public void ClassesLast(nint[] shape)
    {
        (int rows, int classes) = (Product(shape[..^1]), (int)shape[^1]);
        float[] logits = Logits(rows * classes);
        int[] targets = Targets(rows, classes);
        nint[] ofRows = shape.Length == 1 ? [1] : shape[..^1];
        (float[] gradient, float[] losses) = (new float[logits.Length], new float[rows]);
        (float[] expected, float[] expectedLosses) = (new float[logits.Length], new float[rows]);

        float loss = TensorKernels.Single(
            new(logits, shape), new(targets, ofRows), new(gradient, shape), new(losses, ofRows));

        Assert.Equal(SpanKernels.Single(logits, targets, expected, expectedLosses), loss);
        Assert.Equal(expected, gradient);
        Assert.Equal(expectedLosses, losses);
    }

    [Fact]
    public void EveryRole()
    {
        const int Rows = 6;
        const int Classes = 19;
        nint[] shape = [2, 3, Classes];
        nint[] ofRows = [2, 3];
        double[] logits = [.. Logits(Rows * Classes).Select(x => (double)x)];
        long[] targets = [.. Targets(Rows, Classes).Select(y => (long)y)];
        double[] weights = [.. Enumerable.Range(1, Classes).Select(i => 1.0 / i)];
        double[] samples = [1, 0.5, 2, 0, 3, 1.25];
        (double[] ofTensors, double[] ofSpans) = (new double[2 * logits.Length], new double[2 * logits.Length]);
        (double[] logSums, double[] expectedLogSums) = (new double[Rows], new double[Rows]);
        (int[] predictions, int[] expectedPredictions) = (new int[Rows], new int[Rows]);

        double loss = TensorKernels.Everything(
            new ReadOnlyTensorSpan<double>(logits, shape), new(targets, ofRows), new(weights), new(samples, ofRows),
            new(ofTensors.AsSpan(0, logits.Length), shape), new(logSums, ofRows), new(predictions, ofRows),
            new(ofTensors.AsSpan(logits.Length), shape), out int correct, out double totalWeight);

        double expected = SpanKernels.Everything(
            logits, targets, weights, samples, ofSpans.AsSpan(0, logits.Length), expectedLogSums, expectedPredictions,
            ofSpans.AsSpan(logits.Length), out int expectedCorrect, out double expectedWeight);
        Assert.Equal((expected, expectedCorrect, expectedWeight), (loss, correct, totalWeight));
        Assert.Equal(ofSpans, ofTensors);
        Assert.Equal(expectedLogSums, logSums);
        Assert.Equal(expectedPredictions, predictions);
    }

    public static TheoryData<nint[]> ShapesWithClassesSecond
        => [[3, 5], [2, 5, 7], [2, 5, 3, 11], [1, 5, 2, 2, 9], [2, 5, 0], [0, 5, 4]];

    [Theory]
    [MemberData(nameof(ShapesWithClassesSecond))]
    public void ClassesSecond(nint[] shape)
    {
        const int Classes = 5;
        nint[] ofRows = [shape[0], .. shape[2..]];
        (int rows, int inner) = (Product(ofRows), int.Max(1, Product(shape[2..])));
        float[] logits = Logits(rows * Classes);
        int[] targets = Targets(rows, Classes);
        byte[] small = [.. targets.Select(y => (byte)int.Max(0, y))];
        Half[] halves = [.. logits.Select(x => (Half)x)];
        (float[] gradient, float[] expected) = (new float[logits.Length], new float[logits.Length]);
        (Half[] halfGradient, Half[] halfExpected) = (new Half[logits.Length], new Half[logits.Length]);

        Assert.Equal(
            SpanKernels.FivePlanes(logits, small, inner, expected),
            TensorKernels.FivePlanes(new(logits, shape), new(small, ofRows), inner, new(gradient, shape)));
        Assert.Equal(expected, gradient);
        Assert.Equal(
            SpanKernels.Planes(halves, targets, inner, halfExpected),
            TensorKernels.Planes(new(halves, shape), new(targets, ofRows), new(halfGradient, shape)));
        Assert.Equal(halfExpected, halfGradient);

        // The targets alone tell the inner size.
        float[] exact = [.. halves.Select(x => (float)x)];
        TensorKernels.PlanesOfTargets(exact, new(targets, ofRows), gradient);
        Assert.Equal(halfExpected, gradient.Select(g => (Half)g));
    }

    [Fact]
    public void SpansAndTensorsMix()
    {
        float[] logits = Logits(6 * 7);
        int[] targets = Targets(6, 7);
        float[] weights = [1, 2, 3, 0.5f, 0.25f, 0, 1];
        (float[] expected, float[] gradient) = (new float[logits.Length], new float[logits.Length]);
        float loss = SpanKernels.OfClassWeights(logits, targets, weights, expected);

        Assert.Equal(
            loss, TensorKernels.OfClassWeights(logits, targets, new ReadOnlyTensorSpan<float>(weights), gradient));
        Assert.Equal(expected, gradient);
        Array.Clear(gradient);
        Assert.Equal(loss, TensorKernels.OfGradient(logits, targets, new(weights), new(gradient, [2, 3, 7])));
        Assert.Equal(expected, gradient);
    }

    [Fact]
    public void SoftTargetsNeedNothingElseThatTellsRowsFromClasses()
    {
        float[] logits = Logits(4 * 9);
        float[] shares = [.. Logits(4 * 9).Select(x => float.Abs(x))];
        float[] upstream = [1, 2, -0.5f, 3];
        (float[] expected, float[] gradient) = (new float[36], new float[36]);
        (float[] expectedLosses, float[] losses) = (new float[4], new float[4]);
        SpanKernels.Soft(logits, shares, upstream, expected, expectedLosses);
        TensorKernels.Soft(new(logits, [4, 9]), new(shares, [4, 9]), upstream, new(gradient, [4, 9]), new(losses, [4]));
        Assert.Equal(expected, gradient);
        Assert.Equal(expectedLosses, losses);
    }

    [Fact]
    public void TheFamily()
    {
        float[] logits = Logits(4 * 9);
        float[] teacher = Logits(4 * 9);
        int[] targets = Targets(4, 9);
        (float[] expected, float[] actual) = (new float[36], new float[36]);
        SpanKernels.Softmax(logits, expected, 9);
        TensorKernels.Softmax(new(logits, [4, 9]), new(actual, [4, 9]));
        Assert.Equal(expected, actual);
        Assert.Equal(
            SpanKernels.Nll(logits, targets, expected),
            TensorKernels.Nll(new(logits, [2, 2, 9]), new(targets, [2, 2]), new(actual, [2, 2, 9])));
        Assert.Equal(expected, actual);
        Assert.Equal(
            SpanKernels.Distil(logits, teacher, expected, 9),
            TensorKernels.Distil(new(logits, [4, 9]), new(teacher, [4, 9]), new(actual, [4, 9])));
        Assert.Equal(expected, actual);
    }

    private float[] Logits(int count)
        => [.. Enumerable.Range(0, count).Select(_ => (float)(8 * random.NextDouble()) - 4)];

    private int[] Targets(int rows, int classes)
        => [.. Enumerable.Range(0, rows).Select(row => row % 5 == 3 ? -100 : random.Next(int.Max(1, classes)))];

    private static int Product(nint[] lengths) => (int)lengths.Aggregate((nint)1, (a, b) => a * b);
}
