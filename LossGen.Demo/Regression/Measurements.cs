namespace LossGen.Demo.Regression;

/// <summary>Points near a line, some of which were measured wrongly.</summary>
internal sealed class Measurements
{
    private const double Noise = 0.3;
    private const double LeastError = 3;
    private const double MostError = 6;

    /// <param name="count">How many points.</param>
    /// <param name="outliers">The share of wrong ones.</param>
    /// <param name="seed">What they are drawn by.</param>
    public Measurements(int count, double outliers, int seed)
    {
        var random = new Random(seed);
        (X, Y) = (new double[count], new double[count]);
        for (var i = 0; i < count; i++)
        {
            X[i] = (2 * random.NextDouble()) - 1;

            // The mean of four even numbers falls off like a bell, and is the same on every machine.
            var noise = Noise * (random.NextDouble() + random.NextDouble() - random.NextDouble() - random.NextDouble());
            var isWrong = random.NextDouble() < outliers;
            var error = isWrong ? LeastError + ((MostError - LeastError) * random.NextDouble()) : 0;
            Y[i] = Truth.At(X[i]) + noise + error;
        }
    }

    /// <summary>The line that the points lie near.</summary>
    public static FittedLine Truth { get; } = new(1.5, -0.5);

    public double[] X { get; }

    public double[] Y { get; }
}

/// <summary>A straight line.</summary>
internal readonly record struct FittedLine(double Slope, double Intercept)
{
    public double At(double x) => (Slope * x) + Intercept;
}
