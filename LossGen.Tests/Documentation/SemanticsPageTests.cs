using System.Globalization;
using LossGen.Tests.Processes;
using Xunit;

namespace LossGen.Tests.Documentation;

/// <summary>
/// The table of examples in docs/semantics.md is what kernels compute, and the pages that should link to it do.
/// </summary>
[Trait("Category", "Light")]
public sealed partial class SemanticsPageTests
{
    private static readonly string Page = Read("docs", "semantics.md");

    // By what stands in the column "also".
    private static readonly Dictionary<string, Func<float[], int, float[], double>> Kernels = new()
    {
        [""] = static (x, y, g) => Plain(x, [y], g),
        ["`LabelSmoothing = 0.3`"] = static (x, y, g) => Smoothed(x, [y], g),
        ["`LabelSmoothing = 0.3`, `classWeights` [1, 1, 0]"]
            = static (x, y, g) => SmoothedWithWeights(x, [y], [1, 1, 0], g),
        ["`EmptyMean.Zero`"] = static (x, y, g) => Empty(x, [y], g),
        ["`sampleWeights` [0], `EmptyMean.Zero`"] = static (x, y, g) => EmptyWithSamples(x, [y], [0], g),
        ["`classWeights` [0, 1, 1], `EmptyMean.Zero`"] = static (x, y, g) => EmptyWithWeights(x, [y], [0, 1, 1], g),
    };

    public static TheoryData<string> Rows
        => [.. Page.Split('\n').Where(static line => line.StartsWith("| `[", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void AnExampleIsWhatAKernelComputes(string row)
    {
        var cells = row.Split('|')[1..^1].Select(static cell => cell.Trim()).ToArray();
        float[] logits = [.. cells[0].Trim('`', '[', ']').Split(", ").Select(Number)];
        var gradient = new float[logits.Length];
        Array.Fill(gradient, 7);

        var loss = Kernels[cells[2]](logits, int.Parse(cells[1], CultureInfo.InvariantCulture), gradient);

        Assert.Equal(
            (cells[3], cells[4]), (Text(loss), $"`[{string.Join(", ", gradient.Select(static g => Text(g)))}]`"));
    }

    [Fact]
    public void EveryKindOfExampleIsThere() => Assert.Equal(
        Kernels.Keys.Order(),
        Rows.Cast<object[]>().Select(static row => ((string)row[0]).Split('|')[3].Trim()).Distinct().Order());

    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/options.md")]
    public void ThePageIsLinked(string page)
        => Assert.Contains("semantics.md", Read(page.Split('/')), StringComparison.Ordinal);

    private static string Read(params string[] page)
        => File.ReadAllText(Path.Combine([RepositoryFolder.Path, .. page]));

    private static float Number(string text) => text switch
    {
        "∞" => float.PositiveInfinity,
        "-∞" => float.NegativeInfinity,
        _ => float.Parse(text, CultureInfo.InvariantCulture),
    };

    private static string Text(double value) => double.IsInfinity(value)
        ? value > 0 ? "∞" : "-∞"
        : (Math.Round(value, 4) + 0.0).ToString(CultureInfo.InvariantCulture);

    [CrossEntropyKernel]
    private static partial double Plain(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.3)]
    private static partial double Smoothed(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(LabelSmoothing = 0.3)]
    private static partial double SmoothedWithWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);

    [CrossEntropyKernel(EmptyMean = EmptyMean.Zero)]
    private static partial double Empty(ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, Span<float> gradient);

    [CrossEntropyKernel(EmptyMean = EmptyMean.Zero)]
    private static partial double EmptyWithSamples(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> sampleWeights, Span<float> gradient);

    [CrossEntropyKernel(EmptyMean = EmptyMean.Zero)]
    private static partial double EmptyWithWeights(
        ReadOnlySpan<float> logits, ReadOnlySpan<int> targets, ReadOnlySpan<float> classWeights, Span<float> gradient);
}
