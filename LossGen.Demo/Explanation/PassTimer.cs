using System.Diagnostics;
using System.Reflection;
using System.Runtime;

namespace LossGen.Demo.Explanation;

/// <summary>
/// Times a kernel and its passes on rows that lie in the cache. Calls with clocks and calls without take turns, so that
/// a change of the machine's speed or load meets both, and the median turn counts. Both run the same machine code: two
/// copies of a kernel may differ in speed by a third, because of where they lie in memory.
/// </summary>
internal sealed class PassTimer
{
    /// <summary>No power of two: rows that lie whole pages apart are in each other's way.</summary>
    public const int Classes = 5000;

    public const int Rows = 8;
    public const int Turns = 201;

    // Turns are short, so that few of them are interrupted.
    public const int Calls = 2;
    private const int ClockCalls = 50;

    // The JIT replaces its first, slow code in steps and in the background, and the compiler that emitted the sample
    // gives it much to do: until it has compiled nothing for so long, and nothing has got faster.
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(20);
    private const double Faster = 0.98;

    private readonly IReadOnlyList<Pass> passes;
    private readonly Func<int, long> kernel;
    private readonly Action<int> clock;
    private readonly FieldInfo switchedOn;
    private readonly long[] ticks;
    private readonly int[] counts;

    public PassTimer(EmittedSample sample)
    {
        var rewriter = new ClockedPasses();
        var files = sample.Emitted.Select(rewriter.Clock).ToArray();
        var program = sample.Load(files, KernelCalls.Source(sample.Declaration, Rows, Classes), rewriter.Clocks);
        var clocks = program.GetType("Clocks", throwOnError: true)!;
        passes = rewriter.Passes;
        kernel = Run<Func<int, long>>(program.GetType("KernelCalls", throwOnError: true)!);
        clock = Run<Action<int>>(clocks);
        switchedOn = clocks.GetField("On")!;
        ticks = (long[])clocks.GetField("Ticks")!.GetValue(null)!;
        counts = (int[])clocks.GetField("Calls")!.GetValue(null)!;
    }

    public PassTimes Run(CancellationToken cancellation)
    {
        WarmUp(cancellation);
        var rounds = new List<Round>();
        while (rounds.Count < Turns)
        {
            cancellation.ThrowIfCancellationRequested();
            rounds.Add(Turn());
        }

        return TimesOf(rounds);
    }

    /// <summary>What the median turn took.</summary>
    public PassTimes TimesOf(IReadOnlyList<Round> rounds)
    {
        // Of the widths, one runs.
        var ran = Enumerable.Range(0, passes.Count).Where(pass => rounds[0].Calls[pass] > 0);
        return new PassTimes(
            [.. ran.Select(pass => (passes[pass], Median(rounds.Select(round => round.Passes[pass]))))],
            Median(rounds.Select(round => round.Kernel)));
    }

    /// <summary>Calls without clocks, calls with them, and the clock alone.</summary>
    public Round Turn()
    {
        Array.Clear(ticks);
        Array.Clear(counts);
        switchedOn.SetValue(null, false);
        var withoutClocks = kernel(Calls);
        switchedOn.SetValue(null, true);
        var withClocks = kernel(Calls);
        clock(ClockCalls);
        var own = (double)ticks[passes.Count] / ClockCalls;
        return new Round(
            [.. passes.Select((_, pass) => Nanoseconds(ticks[pass] - (own * counts[pass])))],
            [.. counts.SkipLast(1)],
            Nanoseconds(withoutClocks),
            Nanoseconds(withClocks));
    }

    private void WarmUp(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var (best, compiled, since) = (double.MaxValue, 0L, TimeSpan.Zero);
        while (watch.Elapsed - since < Settled && watch.Elapsed < LongestWarmUp)
        {
            cancellation.ThrowIfCancellationRequested();
            var turn = Turn();
            var time = turn.Kernel + turn.WithClocks;
            var methods = JitInfo.GetCompiledMethodCount();
            if (time < Faster * best || methods > compiled)
            {
                (best, compiled, since) = (Math.Min(time, best), methods, watch.Elapsed);
            }
        }
    }

    private static T Run<T>(Type type)
        where T : Delegate => type.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!.CreateDelegate<T>();

    /// <summary>Ticks of a turn's calls as nanoseconds for one class.</summary>
    public static double Nanoseconds(double ticks) => ticks * 1e9 / Stopwatch.Frequency / Calls / Rows / Classes;

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>What a turn took for one class: each pass less the clock around it, and the whole.</summary>
    /// <param name="Passes">The time of each pass.</param>
    /// <param name="Calls">How often the clock of each pass ran.</param>
    /// <param name="Kernel">The whole without clocks.</param>
    /// <param name="WithClocks">The whole with them.</param>
    public sealed record Round(
        IReadOnlyList<double> Passes, IReadOnlyList<int> Calls, double Kernel, double WithClocks);
}
