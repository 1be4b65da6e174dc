using LossGen.Tests.EndToEnd.Harness;
using Xunit;

namespace LossGen.Tests.EndToEnd;

/// <summary>Which class is the prediction where several are as large, or where a row holds NaN.</summary>
[Trait("Category", "Light")]
public class PredictionTests
{
    public static TheoryData<string> Kernels
        => KernelCatalog.Names(kernel => kernel.Shape.Has(KernelRole.Predictions)
            || kernel.Shape.Has(KernelRole.Correct)
            || kernel.Shape.Has(KernelRole.LogSumExp));

    [Theory]
    [MemberData(nameof(Kernels))]
    public void TheFirstOfEquals(string name)
        => Check(name, (columns, c) => Enumerable.Range(0, columns).Select(i => i < c ? -1.0 : 2.5), "equals");

    [Theory]
    [MemberData(nameof(Kernels))]
    public void ZerosOfBothSignsAreEqual(string name)
    {
        Check(name, (columns, c) => Enumerable.Range(0, columns).Select(i => i < c ? -1.0 : i == c ? -0.0 : 0.0), "-0");
        Check(name, (columns, c) => Enumerable.Range(0, columns).Select(i => i < c ? -1.0 : i == c ? 0.0 : -0.0), "+0");
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void TheFirstNaNBeforeAll(string name)
    {
        Check(
            name,
            (columns, c) => Enumerable.Range(0, columns).Select(i => i >= c && (i - c) % 3 == 0 ? double.NaN : i % 5),
            "NaN");
        Check(
            name,
            (columns, c) => Enumerable.Range(0, columns)
                .Select(i => i == c ? -double.NaN : i == columns / 2 ? double.PositiveInfinity : 1.0),
            "NaN and infinity");
    }

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Infinities(string name)
    {
        Check(
            name, (columns, c) => Enumerable.Range(0, columns).Select(i => i >= c ? double.PositiveInfinity : 3.0),
            "+inf");
        Check(name, (columns, _) => Enumerable.Repeat(double.NegativeInfinity, columns), "-inf");
        Check(
            name,
            (columns, c) => Enumerable.Range(0, columns).Select(i => i == c ? -1.0 : double.NegativeInfinity),
            "-inf but one");
    }

    // A row for every column, in batches in place and apart.
    private static void Check(string name, Func<int, int, IEnumerable<double>> row, string title)
    {
        Kernel kernel = KernelCatalog.Find(name);
        foreach (int classes in Sweep.FewClasses(kernel))
        {
            Batch batch = Batches.Described(kernel, classes, $"Predictions, {title}", () => new(
                kernel.Shape.Storage,
                classes,
                [.. Enumerable.Range(0, classes).Select(c => row(classes, c).ToArray())],
                [.. Enumerable.Range(0, classes).Select(c => c % 7 == 3 ? Batch.Ignored : Math.Min(c, 100))]));
            using var apart = new KernelRun(kernel);
            KernelOutcome outcome = apart.Execute(batch);
            new OracleComparison(kernel, batch, apart.OptionsForOracle, title) { Prior = apart.Prior }
                .AssertAgrees(outcome);
            if (kernel.Shape.CanBeInPlace)
            {
                using var inPlace = new KernelRun(kernel) { InPlace = true };
                outcome.AssertSameBits(inPlace.Execute(batch), $"C = {classes}, {title}, in place");
            }
        }
    }
}
