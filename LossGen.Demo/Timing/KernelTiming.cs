using System.Diagnostics;

namespace LossGen.Demo.Timing;

/// <summary>
/// Times three ways to compute one loss with its gradient. They take turns in short slices, so that a change of clock
/// or load meets all of them, and the median slice counts.
/// </summary>
internal static class KernelTiming
{
    private const int Slices = 41;

    private static readonly TimeSpan SliceLength = TimeSpan.FromMilliseconds(6);

    private const int WarmUpRounds = 6;

    /// <summary>
    /// The JIT replaces its first, slow code in the background, once nothing new has run for a tenth of a second.
    /// </summary>
    private static readonly TimeSpan WarmUpPause = TimeSpan.FromMilliseconds(120);

    public static TimingResult Measure(TimingCase timingCase, CancellationToken cancellationToken)
    {
        var batch = new TimingBatch(timingCase.Rows, timingCase.Classes);
        LossFunction[] functions =
            [NaiveLoop.CrossEntropy, TensorPrimitivesComposition.CrossEntropy, timingCase.Generated];
        WarmUp(batch, functions, cancellationToken);

        var times = functions.Select(_ => new List<double>(Slices)).ToArray();
        for (var slice = 0; slice < Slices; slice++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < functions.Length; i++)
            {
                times[i].Add(Slice(batch, functions[i], SliceLength));
            }
        }

        return new TimingResult(timingCase, Median(times[0]), Median(times[1]), Median(times[2]));
    }

    private static void WarmUp(TimingBatch batch, LossFunction[] functions, CancellationToken cancellationToken)
    {
        for (var round = 0; round < WarmUpRounds; round++)
        {
            foreach (var function in functions)
            {
                Slice(batch, function, 2 * SliceLength);
            }

            cancellationToken.WaitHandle.WaitOne(WarmUpPause);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Calls the function for about this long and gives the time of one call in microseconds.</summary>
    private static double Slice(TimingBatch batch, LossFunction function, TimeSpan length)
    {
        var calls = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            batch.Run(function);
            calls++;
        }
        while (watch.Elapsed < length);

        return watch.Elapsed.TotalMicroseconds / calls;
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
