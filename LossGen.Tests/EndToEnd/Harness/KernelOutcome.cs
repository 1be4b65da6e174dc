using LossGen.Oracle.Ulp;
using Xunit;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>What a kernel has returned and written; empty where it has no such output.</summary>
internal sealed record KernelOutcome(double Result, double[] Losses, double[] Gradient)
{
    public double[] LogSumExp { get; init; } = [];

    public double[] Entropies { get; init; } = [];

    public double[] Predictions { get; init; } = [];

    /// <summary>NaN where it is not asked for.</summary>
    public double Correct { get; init; } = double.NaN;

    /// <summary>NaN where it is not asked for.</summary>
    public double TotalWeight { get; init; } = double.NaN;

    /// <summary>NaN where it is not asked for.</summary>
    public double ZLoss { get; init; } = double.NaN;

    /// <summary>The outputs with a number for each row.</summary>
    public IEnumerable<double[]> OfRows
        => new[] { Losses, LogSumExp, Entropies, Predictions }.Where(rows => rows.Length > 0);

    public double[] Probabilities { get; init; } = [];

    public double[] LogProbabilities { get; init; } = [];

    /// <summary>Bit for bit, with any NaN equal to any other.</summary>
    public void AssertSameBits(KernelOutcome other, string what)
    {
        AssertSameBits([Result], [other.Result], $"{what}: result");
        AssertSameBits(Losses, other.Losses, $"{what}: losses");
        AssertSameBits(Gradient, other.Gradient, $"{what}: gradient");
        AssertSameBits(LogSumExp, other.LogSumExp, $"{what}: log-sum-exp");
        AssertSameBits(Entropies, other.Entropies, $"{what}: entropies");
        AssertSameBits(Predictions, other.Predictions, $"{what}: predictions");
        AssertSameBits([Correct], [other.Correct], $"{what}: correct");
        AssertSameBits([TotalWeight], [other.TotalWeight], $"{what}: total weight");
        AssertSameBits([ZLoss], [other.ZLoss], $"{what}: z-loss");
        AssertSameBits(Probabilities, other.Probabilities, $"{what}: probabilities");
        AssertSameBits(LogProbabilities, other.LogProbabilities, $"{what}: log-probabilities");
    }

    public static void AssertSameBits(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, string what)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (BitHash.BitsOf(expected[i]) != BitHash.BitsOf(actual[i]))
            {
                Assert.Fail(FormattableString.Invariant(
                    $"{what}[{i}]: {expected[i]:R} and {actual[i]:R} are not the same bits."));
            }
        }
    }
}
