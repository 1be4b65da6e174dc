namespace LossGen.Demo.Seeds;

/// <summary>A number that a seed prints or states, beside what a generated kernel gives.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Seed">The seed's number.</param>
/// <param name="Decimals">The decimals that the seed shows.</param>
/// <param name="LossGen">The kernel's number.</param>
/// <param name="Units">
/// How far the numbers may be apart in units of the last decimal: a half where the seed rounds its result, more where
/// it shows rounded input as well or adds rounded numbers.
/// </param>
internal sealed record SeedFigure(string Name, double Seed, int Decimals, double LossGen, double Units = 0.5)
{
    public double Difference => LossGen - Seed;

    // A seed's decimal and its nearest double may be a rounding apart.
    public bool Holds => Math.Abs(Difference) <= (Units * Math.Pow(10, -Decimals)) + 1e-9;

    /// <summary>A figure for each number of a row, column by column.</summary>
    public static IEnumerable<SeedFigure> Row(
        string name, IReadOnlyList<double> seed, int decimals, IEnumerable<double> lossGen, double units = 0.5) =>
        seed.Zip(lossGen, (printed, computed) => (printed, computed))
            .Select((pair, i) => new SeedFigure($"{name}[{i}]", pair.printed, decimals, pair.computed, units));
}
