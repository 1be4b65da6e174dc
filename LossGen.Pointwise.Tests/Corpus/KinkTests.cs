using Xunit;

namespace LossGen.Pointwise.Tests.Corpus;

/// <summary>The table of kinks in docs/pointwise.md: on the point, and beside it.</summary>
public sealed class KinkTests
{
    private const double Infinity = double.PositiveInfinity;

    // Body, x, t, a; the derivatives by x and by t.
    private static readonly (string Body, double X, double T, double A, double OfX, double OfT)[] Rows =
    [
        ("Math.Abs(x)", 0, 0, 0, 0, 0),
        ("Math.Abs(x)", -2, 0, 0, -1, 0),
        ("Math.Max(x, t)", 2, 2, 0, 0.5, 0.5),
        ("Math.Max(x, t)", 2, 1, 0, 1, 0),
        ("Math.Max(x, t)", 1, 2, 0, 0, 1),
        ("Math.Min(x, t)", 2, 2, 0, 0.5, 0.5),
        ("Math.Min(x, t)", 2, 1, 0, 0, 1),
        ("Math.Clamp(x, -1, 1)", -1, 0, 0, 1, 0),
        ("Math.Clamp(x, -1, 1)", 1, 0, 0, 1, 0),
        ("Math.Clamp(x, -1, 1)", -1.5, 0, 0, 0, 0),
        ("Math.Clamp(x, -1, 1)", 1.5, 0, 0, 0, 0),
        ("Math.Clamp(x, t, 1)", -1.5, -1, 0, 0, 1),
        ("Math.Clamp(x, -1, t)", 1.5, 1, 0, 0, 1),
        ("Math.Floor(x) + Math.Round(x) + Math.Sign(x)", 0.5, 0, 0, 0, 0),
        ("Math.CopySign(x, t)", 2, -1, 0, -1, 0),
        ("Math.CopySign(x, t)", 0, -1, 0, 0, 0),
        ("x <= 1 ? 2 * x : 3 * x", 1, 0, 0, 2, 0),
        ("x < 1 ? 2 * x : 3 * x", 1, 0, 0, 3, 0),
        ("Math.Sqrt(x)", 0, 0, 0, Infinity, 0),
        ("Math.Sqrt(x * x * x * x)", 0, 0, 0, 0, 0),
        ("Math.Pow(x, 0.5)", 0, 0, 0, Infinity, 0),
        ("Math.Pow(x * x * x, 0.25)", 0, 0, 0, 0, 0),
        ("Math.Pow(x, a)", 0, 0, 0, 0, 0),
        ("Math.Pow(x, a)", 0, 0, 1, 1, 0),
        ("t * Math.Log(x)", 0, 0, 0, 0, 0),
        ("t * double.LogP1(-x)", 1, 0, 0, 0, 0),
        ("Math.Log(1 - x)", 0.5, 0, 0, -2, 0),
        ("x > 0 ? Math.Log(x) : t", 0, 1, 0, 0, 1),
        ("x > 0 ? Math.Sqrt(x) : x", 0, 0, 0, 1, 0),
        ("Math.Max(Math.Log(x), t)", 0, -1, 0, 0, 1),
    ];

    [Fact]
    public void EveryRowOfTheTableHoldsInEveryLane()
    {
        var compiled = CompiledMethods.Of(Rows.Select(static row => $"=> {row.Body};"));
        Assert.All(Rows.Select(static (row, i) => (row, i)), entry => Check(entry.row, compiled.OfDoubles(entry.i)));
    }

    // A method for each width that methods take turns in.
    [Fact]
    public void AClampKeepsTheSignOfZero()
    {
        var compiled = CompiledMethods.Of(Enumerable.Repeat("=> Math.Clamp(x, 0, 1) + Math.Clamp(x, -1, -0.0);", 4));
        for (var i = 0; i < 4; i++)
        {
            var losses = new double[19];
            compiled.OfDoubles(i)(
                Enumerable.Repeat(-0.0, 19).ToArray(), new double[19], 0, losses, new double[19], new double[19]);
            Assert.All(losses, static loss => Assert.True(double.IsNegative(loss), $"{loss}"));
        }
    }

    private static void Check(
        (string Body, double X, double T, double A, double OfX, double OfT) row, CompiledMethods.Kernel<double> kernel)
    {
        var (x, t) = (Enumerable.Repeat(row.X, 19).ToArray(), Enumerable.Repeat(row.T, 19).ToArray());
        var (losses, ofX, ofT) = (new double[x.Length], new double[x.Length], new double[x.Length]);
        kernel(x, t, row.A, losses, ofX, ofT);
        Assert.All(ofX, actual => Assert.Equal(row.OfX, actual));
        Assert.All(ofT, actual => Assert.Equal(row.OfT, actual));
    }
}
