using System.Diagnostics;

namespace LossGen.Benchmarks.Ratios;

/// <summary>
/// Times several contestants in turn: A B C, A B C, … On a shared machine only such ratios mean anything, and only
/// their medians.
/// </summary>
internal sealed class Contest(TimeSpan budget)
{
    private const int Warmups = 6;
    private const int MinimumRounds = 9;
    private const int RoundsOfLongSamples = 4;
    private static readonly TimeSpan SampleLength = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan LongSample = TimeSpan.FromSeconds(0.3);

    /// <summary>
    /// Whether seconds are those of the processor: for one thread on a machine that does other work as well.
    /// </summary>
    public static bool CountsProcessorTime { get; set; }

    private static double Now => CountsProcessorTime
        ? Environment.CpuUsage.TotalTime.TotalSeconds
        : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    /// <summary>Times actions of this process.</summary>
    /// <param name="actions">What to time.</param>
    /// <returns>A list of seconds a call for every action, one entry a round.</returns>
    public double[][] Run(params Action[] actions) => Run([.. actions.Select(Sampler)]);

    /// <summary>Times whatever says how long it takes.</summary>
    /// <param name="samplers">Each takes a sample: seconds of a call.</param>
    /// <returns>A list of seconds a call for every one of them, one entry a round.</returns>
    public double[][] Run(params Func<double>[] samplers)
    {
        var rounds = samplers.Select(_ => new List<double>()).ToArray();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < budget || rounds[0].Count < Least(clock.Elapsed, rounds[0].Count))
        {
            for (var i = 0; i < samplers.Length; i++)
            {
                rounds[i].Add(samplers[i]());
            }
        }

        return [.. rounds.Select(round => round.ToArray())];
    }

    /// <summary>Times one call.</summary>
    /// <param name="action">The action.</param>
    /// <returns>Seconds.</returns>
    public static double Once(Action action) => Time(action, 1);

    /// <summary>Something that times an action of this process, warm from the start.</summary>
    /// <param name="action">The action.</param>
    public static Func<double> Sampler(Action action)
    {
        var repeats = Calibrate(action);
        return () => Time(action, repeats);
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

    // Tier 1 comes after 30 calls and a pause in which nothing new is compiled; on a busy machine it comes late. What
    // takes long is compiled while it runs.
    private static int Calibrate(Action action)
    {
        var first = Time(action, 1);
        var isLong = first > SampleLength.TotalSeconds;
        if (first > LongSample.TotalSeconds)
        {
            Time(action, 2);
            return 1;
        }

        for (var i = 0; i < Warmups; i++)
        {
            Time(action, isLong ? 6 : 40);
            Thread.Sleep(150);
        }

        var once = Time(action, 3);
        return Math.Max(1, (int)(SampleLength.TotalSeconds / once));
    }

    // Where a round takes seconds, a few must do.
    private static int Least(TimeSpan elapsed, int rounds)
        => elapsed > rounds * 4 * LongSample ? RoundsOfLongSamples : MinimumRounds;

    private static double Time(Action action, int repeats)
    {
        var start = Now;
        for (var i = 0; i < repeats; i++)
        {
            action();
        }

        return (Now - start) / repeats;
    }
}
