using LossGen.Oracle.Memory;
using LossGen.Tests.EndToEnd.Kernels;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>
/// More elements than an int counts: an index that is cut off would read, and write, near the beginning.
/// </summary>
public sealed unsafe class HugeTensorTests
{
    private const int Classes = 32_771;
    private const int Rows = 65_540;

    [Fact]
    [Trait("Category", "Exhaustive")]
    public void ElementsBeyondTheRangeOfInt()
    {
        nint classes = Classes;
        nint length = Rows * classes;
        Assert.True(length > int.MaxValue);
        if (!RepeatedMemory<float>.IsSupported)
        {
            return;
        }

        using var logits = new RepeatedMemory<float>(length);
        using var gradient = new RepeatedMemory<float>(length);
        var random = new Random(31);
        foreach (ref float x in logits.Pattern)
        {
            x = (float)(10 * random.NextDouble());
        }

        var targets = new int[Rows];
        Array.Fill(targets, -100);
        int[] counted = [0, 1, Rows / 2, Rows - 2, Rows - 1];
        foreach (int row in counted)
        {
            targets[row] = random.Next(Classes);
        }

        var losses = new float[Rows];
        nint[] shape = [5, Rows / 5, Classes];
        nint[] ofRows = [5, Rows / 5];
        float loss = TensorKernels.Single(
            new(logits.First, logits.Length, shape), new(targets, ofRows), new(gradient.First, gradient.Length, shape),
            new(losses, ofRows));

        float[] some = [.. counted.SelectMany(row => logits.Slice(row * classes, Classes).ToArray())];
        (float[] expected, float[] expectedLosses) = (new float[some.Length], new float[counted.Length]);
        float expectedLoss = SpanKernels.Single(
            some, [.. counted.Select(row => targets[row])], expected, expectedLosses);
        Assert.Equal(expectedLosses, counted.Select(row => losses[row]));
        Assert.Equal(expectedLoss, loss, 1e-6f);
        Assert.Equal(expected[^(2 * Classes)..], gradient.Slice((Rows - 2) * classes, 2 * Classes).ToArray());
    }
}
