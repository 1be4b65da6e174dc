using LossGen.Oracle;
using LossGen.Oracle.Rows;
using Xunit;

namespace LossGen.Tests.TestKit.Oracle;

/// <summary>The oracle's derivatives against central differences of its own losses, in its hundred bits.</summary>
[Trait("Category", "Light")]
public class DerivativeTests
{
    // Of the step the error is 2^-66, and of losses of 98 bits 2^-65; a wrong term is off by far more.
    private static readonly double Step = Math.ScaleB(1, -33);
    private static readonly double Allowed = Math.ScaleB(1, -56);

    private static readonly (string Name, LossOptions Options)[] Cases =
    [
        ("plain", new()),
        ("smoothed", new() { LabelSmoothing = 0.1 }),
        ("focal", new() { FocalGamma = 1.5 }),
        ("poly and z-loss", new() { PolyEpsilon = -0.75, ZLoss = 0.125 }),
        ("entropy", new() { EntropyWeight = 0.75 }),
        ("less entropy, smoothed", new() { EntropyWeight = -0.5, LabelSmoothing = 0.1, ZLoss = 0.01 }),
        ("entropy and focal", new() { EntropyWeight = 0.75, FocalGamma = 2 }),
        ("generalised", new() { GeneralizedQ = 0.7 }),
        ("generalised, q = 1, with entropy", new() { GeneralizedQ = 1, EntropyWeight = 0.25, ZLoss = 0.01 }),
        ("generalised, q near 0", new() { GeneralizedQ = 1e-6 }),
    ];

    private static readonly int[] ClassCounts = [2, 7, 10, 33, 300];

    public static TheoryData<string> All => [.. Cases.Select(item => item.Name)];

    public static TheoryData<string> Soft
        => [.. Cases.Where(item => item.Options is { FocalGamma: 0, PolyEpsilon: 0, GeneralizedQ: 0 })
            .Select(item => item.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void OfHardTargets(string name)
        => Assert.All(ClassCounts, classes => Check(new(classes), OptionsOf(name)));

    [Theory]
    [MemberData(nameof(All))]
    public void OfScaledAndCappedLogits(string name) => Assert.All(ClassCounts[..4], classes => Check(
        new(classes) { Scale = 0.75, Softcap = 5 }, OptionsOf(name) with { LogitScale = 0.75 }));

    [Theory]
    [MemberData(nameof(Soft))]
    public void OfSoftTargets(string name)
        => Assert.All(ClassCounts, classes => Check(new(classes) { IsSoft = true }, OptionsOf(name)));

    /// <summary>The probability that scales a row is a number to the derivative: what it was before the step.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(33)]
    [InlineData(300)]
    public void OfScaledTokens(int classes)
    {
        var row = new Row(classes);
        Quad held = new SoftmaxRow(row.Logits).Probability(row.Target);
        CrossEntropyOracle oracle = row.Oracle(new() { TokenScaling = true, EntropyWeight = 0.5 });
        foreach (int c in row.Columns)
        {
            Quad expected = (held * row.Difference(c, new())) + row.Difference(c, new() { EntropyWeight = 0.5 })
                - row.Difference(c, new());
            AssertNear(expected, oracle.Gradient(0, c).Value, c);
        }

        // With respect to p too it would be another one.
        Quad whole = row.Difference(row.Target, new() { TokenScaling = true });
        Quad part = row.Oracle(new() { TokenScaling = true }).Gradient(0, row.Target).Value;
        Assert.True(Quad.Abs(whole - part) > 1e-3);
    }

    private static void Check(Row row, LossOptions options)
    {
        CrossEntropyOracle oracle = row.Oracle(options);
        foreach (int c in row.Columns)
        {
            AssertNear(row.Difference(c, options), oracle.Gradient(0, c).Value, c);
        }
    }

    private static LossOptions OptionsOf(string name) => Cases.Single(item => item.Name == name).Options;

    private static void AssertNear(Quad expected, Quad actual, int column)
        => Assert.True(
            Quad.Abs(expected - actual) < Allowed, $"Column {column}: {actual}, and by differences {expected}.");

    /// <summary>A row of logits that bear a step without rounding, with weights.</summary>
    private sealed class Row(int classes)
    {
        public double Scale { get; init; } = 1;

        public double Softcap { get; init; }

        public bool IsSoft { get; init; }

        public int Target => classes / 3;

        public double[] Logits { get; } = Numbers(classes, 16, -32);

        /// <summary>The target and some others, of few classes all.</summary>
        public IEnumerable<int> Columns
            => Enumerable.Range(0, classes).Where(c => classes <= 10 || c == Target || c % 37 == 1);

        private double[] Weights { get; } = Numbers(classes, 32, 1);

        private double[] Shares { get; } = Numbers(classes, 64, 0);

        public CrossEntropyOracle Oracle(LossOptions options) => Oracle(Logits, options);

        /// <summary>The quotient of two differences by a logit.</summary>
        public Quad Difference(int column, LossOptions options)
            => (Moved(column, Step, options) - Moved(column, -Step, options)) / (2 * Step);

        private Quad Moved(int column, double step, LossOptions options)
            => Oracle([.. Logits.Select((x, c) => c == column ? x + step : x)], options).Loss(0).Value;

        private CrossEntropyOracle Oracle(double[] logits, LossOptions options) => new(
            new LossInput([new SoftmaxRow(logits, Scale, Softcap)], [IsSoft ? -1 : Target], Weights)
            {
                SampleWeights = [1.25],
                SoftTargets = IsSoft ? [Shares] : null,
            },
            options with { Reduction = Reduction.None });

        private static double[] Numbers(int count, int parts, int from)
        {
            var random = new SplitMix((ulong)(count * parts));
            return [.. Enumerable.Range(0, count).Select(_ => (double)(from + random.Next(64)) / parts)];
        }
    }
}
