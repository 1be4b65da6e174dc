using System.Diagnostics;
using System.Reflection;

namespace LossGen.Demo.Explanation;

/// <summary>Times the passes of a kernel on a row that lies in the cache.</summary>
internal sealed class PassTimer(EmittedSample sample)
{
    public const int Classes = 4096;

    private const int Calls = 200;
    private const int Rounds = 25;

    private const int WarmUpCalls = 40;
    private const int MostSteps = 40;
    private const int StepsWithoutGain = 6;

    private static readonly TimeSpan WarmUpPause = TimeSpan.FromMilliseconds(150);

    /// <summary>Each pass with the nanoseconds that it takes for a class, the best of several rounds.</summary>
    public IEnumerable<(string Title, double Nanoseconds)> Run(CancellationToken cancellation)
    {
        var methods = new PassMethods(sample.Emitted[0]);
        var type = sample.Load(methods.Repeaters(Classes)).GetType(methods.TypeName, throwOnError: true)!;
        foreach (var (name, title) in methods.All)
        {
            var repeat = type.GetMethod("Repeat" + name, BindingFlags.Static | BindingFlags.Public)!
                .CreateDelegate<Func<int, long>>();

            WarmUp(repeat, cancellation);
            var ticks = Enumerable.Range(0, Rounds).Min(_ => repeat(Calls));
            yield return (title, ticks * 1e9 / Stopwatch.Frequency / Calls / Classes);
        }
    }

    // The runtime compiles again what is called often, in steps, and in the background: until nothing gets faster.
    private static void WarmUp(Func<int, long> repeat, CancellationToken cancellation)
    {
        var best = long.MaxValue;
        for (int step = 0, last = 0; step < MostSteps && step - last < StepsWithoutGain; step++)
        {
            var ticks = repeat(WarmUpCalls);
            (best, last) = ticks < 0.8 * best ? (ticks, step) : (best, last);
            cancellation.WaitHandle.WaitOne(WarmUpPause);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
