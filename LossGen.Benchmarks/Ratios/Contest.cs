using System.Diagnostics;

namespace LossGen.Benchmarks.Ratios;

/// <summary>
/// Times several actions in turn within one process: A B C, A B C, … On a shared machine only such ratios mean
/// anything, and only their medians.
/// </summary>
internal sealed class Contest(TimeSpan budget)
{
    private const int Warmups = 6;
    private const int MinimumRounds = 9;
    private static readonly TimeSpan SampleLength = TimeSpan.FromMilliseconds(4);

    /// <summary>Times the actions.</summary>
    /// <param name="actions">What to time.</param>
    /// <returns>A list of seconds a call for every action, one entry a round.</returns>
    public double[][] Run(params Action[] actions)
    {
        var repeats = actions.Select(Calibrate).ToArray();
        var rounds = actions.Select(_ => new List<double>()).ToArray();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < budget || rounds[0].Count < MinimumRounds)
        {
            for (var i = 0; i < actions.Length; i++)
            {
                rounds[i].Add(Time(actions[i], repeats[i]));
            }
        }

        return [.. rounds.Select(round => round.ToArray())];
    }

    /// <summary>The median of the ratios of two lists, round by round.</summary>
    /// <param name="numerators">Seconds of one action.</param>
    /// <param name="denominators">Seconds of another in the same rounds.</param>
    public static double MedianRatio(double[] numerators, double[] denominators)
        => Median([.. numerators.Zip(denominators, (a, b) => a / b)]);

    /// <summary>The median.</summary>
    /// <param name="values">The values.</param>
    public static double Median(double[] values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    // Tier 1 comes after 30 calls and a pause in which nothing new is compiled; on a busy machine it comes late.
    private static int Calibrate(Action action)
    {
        for (var i = 0; i < Warmups; i++)
        {
            Time(action, 40);
            Thread.Sleep(150);
        }

        var once = Time(action, 3);
        return Math.Max(1, (int)(SampleLength.TotalSeconds / once));
    }

    private static double Time(Action action, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / repeats;
    }
}
