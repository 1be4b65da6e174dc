namespace LossGen.Linear.Tests;

/// <summary>Random numbers that an element type holds exactly.</summary>
internal static class Numbers
{
    /// <summary>Numbers of a normal distribution, rounded to Half and times a power of two.</summary>
    public static T[] Gaussian<T>(int seed, int count, double scale = 1)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        var random = new Random(seed);
        var numbers = new T[count];
        for (var i = 0; i < count; i++)
        {
            var radius = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()));
            var gaussian = radius * Math.Cos(2 * Math.PI * random.NextDouble());
            numbers[i] = T.CreateTruncating((Half)gaussian) * T.CreateTruncating(scale);
        }

        return numbers;
    }

    /// <summary>Classes, of which some are the ignore index.</summary>
    public static int[] Targets(int seed, int count, int classes, int ignored = 0)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count)
            .Select(i => ignored > 0 && random.Next(ignored) == 0 ? -100 : random.Next(classes))];
    }

    public static double[] Doubles<T>(ReadOnlySpan<T> numbers)
        where T : System.Numerics.INumberBase<T>
    {
        var doubles = new double[numbers.Length];
        for (var i = 0; i < doubles.Length; i++)
        {
            doubles[i] = double.CreateTruncating(numbers[i]);
        }

        return doubles;
    }
}
