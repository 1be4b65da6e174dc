using System.Globalization;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>
/// The table of docs/pytorch.md: what it says of LossGen is what kernels compute. What it says of PyTorch is what
/// Data/differences.py prints.
/// </summary>
[Trait("Category", "Light")]
public sealed partial class DifferenceTests
{
    private static readonly float[] TwoRows = [float.NegativeInfinity, 2, 1, 1, 2, 0];

    private static readonly float[] Masked = [1, 2, float.NegativeInfinity];

    // By the first column of the table.
    private static readonly Dictionary<string, Func<(double Loss, double[] Gradient)>> Cases = new()
    {
        ["class weight 0 over −∞"] = static () => With(TwoRows, static (x, g) => Weighted(x, [0, 1], [0, 1, 1], g)),
        ["class weight 0 over NaN"] = static () => With(
            [float.NaN, .. TwoRows[1..]], static (x, g) => Weighted(x, [0, 1], [0, 1, 1], g)),
        ["smoothing over a masked class of weight 0"] = static () => With(
            Masked, static (x, g) => Smoothed(x, [0], [1, 1, 0], g)),
        ["soft share 0 over −∞"] = static () => With(Masked, static (x, g) => Soft(x, [0.5f, 0.5f, 0], g)),
        ["KL, masked in both"] = static () => With(
            Masked, static (x, g) => Divergence(x, [2, 1, float.NegativeInfinity], 3, g)),
        ["ignored row of NaN"] = static () => With(
            [float.NaN, .. TwoRows[1..]], static (x, g) => Plain(x, [-100, 1], g)),
        ["all weights 0"] = static () => With([1, 2, 0], static (x, g) => Weighted(x, [0], [0, 1, 1], g)),
        ["nearly certain row"] = static () => With([20, 0, 0], static (x, g) => Plain(x, [0], g)),
        ["mean of 65,520 losses of ln 2"] = static () => Halves(65_520, static (x, g) => OfHalf(x, new int[65_520], g)),
        ["one row of 65,520 classes"] = static () => Halves(1, static (x, g) => OfHalf(x, [0], g)),
    };

    public static TheoryData<string> Rows =>
    [
        .. File.ReadLines(Path.Combine(RepositoryFolder.Path, "docs", "pytorch.md"))
            .Where(static line => line.StartsWith("| ", StringComparison.Ordinal))
            .Where(static line => Cases.ContainsKey(line.Split('|')[1].Trim())),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void TheRowSaysWhatAKernelComputes(string row)
    {
        var cells = row.Split('|')[1..^1].Select(static cell => cell.Trim()).ToArray();
        var (loss, gradient) = Cases[cells[0]]();
        Assert.Equal($"{Text(loss)}; `[{string.Join(", ", gradient.Select(Text))}]`", cells[3]);
    }

    [Fact]
    public void EveryCaseHasARow() => Assert.Equal(
        Cases.Keys.Order(), Rows.Cast<object[]>().Select(static row => ((string)row[0]).Split('|')[1].Trim()).Order());

    [Fact]
    public void PlanesHaveTheBitsOfPackedRows()
    {
        // The same two rows as (N, C) and as (1, C, 2).
        float[] packed = new float[6], planes = new float[6];
        var loss = Plain([1, 2, 0, 3, 1, 0], [1, 0], packed);
        Assert.Equal(loss, OfPlanes([1, 3, 2, 1, 0, 0], [1, 0], 2, planes));
        float[] inRows = [planes[0], planes[2], planes[4], planes[1], planes[3], planes[5]];
        Assert.Equal(packed, inRows);
    }

    private static (double Loss, double[] Gradient) With(float[] logits, Func<float[], float[], double> kernel)
    {
        var gradient = new float[logits.Length];
        Array.Fill(gradient, 7);
        var loss = kernel(logits, gradient);
        return (loss, [.. gradient.Select(static g => (double)g)]);
    }

    // Logits of 0, two classes a row or all in one row; the first two elements of the gradient are shown.
    private static (double Loss, double[] Gradient) Halves(int rows, Func<Half[], Half[], double> kernel)
    {
        var gradient = new Half[rows == 1 ? 65_520 : 2 * rows];
        var loss = kernel(new Half[gradient.Length], gradient);
        return (loss, [(double)gradient[0], (double)gradient[1]]);
    }

    private static string Text(double value)
    {
        var text = value == 0 || Math.Abs(value) >= 0.001
            ? (Math.Round(value, 4) + 0.0).ToString(CultureInfo.InvariantCulture)
            : value.ToString("0.##e-0", CultureInfo.InvariantCulture);
        return text.Replace('-', '−').Replace("e−", "e-", StringComparison.Ordinal);
    }

    [CrossEntropyKernel]
    private static partial double Plain(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel]
    private static partial double Weighted(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.3)]
    private static partial double Smoothed(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(Classes = 3)]
    private static partial double Soft(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> targetProbabilities, Span<float> gradient);

    [DistillationKernel]
    private static partial double Divergence(
        ReadOnlySpan<float> logits, ReadOnlySpan<float> teacherLogits, int classes, Span<float> gradient);

    [CrossEntropyKernel]
    private static partial double OfHalf(ReadOnlySpan<Half> logits, ReadOnlySpan<int> targets, Span<Half> gradient);

    [CrossEntropyKernel(ClassAxis = 1)]
    private static partial double OfPlanes(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, int innerSize, Span<float> gradient);
}
