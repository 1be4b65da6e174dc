using System.Diagnostics;
using LossGen.Generators;
using Microsoft.CodeAnalysis.CSharp;

namespace LossGen.Benchmarks.Generator;

/// <summary>
/// Times the generator and two that make no kernels. Every round runs all three, each over a compilation of its own,
/// because the first one would leave bound symbols for the others.
/// </summary>
internal static class GeneratorContest
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <summary>Runs them warm.</summary>
    /// <param name="rounds">How often each runs.</param>
    /// <param name="editors">The contestants of a round.</param>
    /// <param name="next">Another compilation.</param>
    /// <returns>Seconds of LossGen's generator, the bare one and the outline, one entry a round.</returns>
    public static double[][] Run(int rounds, Func<Editor[]> editors, Func<CSharpCompilation> next)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;)
        {
            Array.ForEach(editors(), editor => editor.Show(next()));
        }

        var times = NewEditors().Select(_ => new double[rounds]).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            var turn = editors();
            for (var i = 0; i < turn.Length; i++)
            {
                // Each comes first in turn.
                var now = (i + round) % turn.Length;
                times[now][round] = Time(turn[now], next());
            }
        }

        return times;
    }

    /// <summary>The contestants, which have seen nothing yet.</summary>
    public static Editor[] NewEditors()
        => [new(new CrossEntropyKernelGenerator()), new(new BareGenerator()), new(new OutlineGenerator())];

    private static double Time(Editor editor, CSharpCompilation compilation)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        editor.Show(compilation);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
