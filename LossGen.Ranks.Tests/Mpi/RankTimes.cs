using System.Diagnostics;
using LossGen.Ranks.Tests.Kernels;
using LossGen.Ranks.Tests.Kit;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>
/// Times a batch of a large vocabulary on all ranks and on the first one alone, with one thread and with all, in turns;
/// nothing asserts a time.
/// </summary>
internal static class RankTimes
{
    private const int Rows = 64;
    private const int Classes = 128_256;
    private const int Rounds = 15;
    private const int RoundsToWarmUp = 3;
    private const int CallsOfOne = 3;
    private const int CallsOfAll = 6;

    public static void Measure(IRankGroup group)
    {
        var whole = Batches.Draw<float>(Rows, Classes);
        var firsts = Slicing.Aligned(group.Count, Classes);
        var slice = whole.Slice(firsts[group.Rank], Slicing.Length(firsts, group.Rank, Classes));
        RankOutputs<float> ofWhole = new(whole), ofSlice = new(slice);
        ClassShard shard = new(firsts[group.Rank], Classes, group);
        var kernel = RankKernels.OfFloats[0];
        List<double> one = [], threads = [], ranks = [];
        for (var round = 0; round < Rounds; round++)
        {
            TakeTurns(group, () => Milliseconds(() => kernel.Run(whole, ofWhole, null)), () =>
            {
                Repeat(CallsOfOne, one, () => kernel.Run(whole, ofWhole, null));
                Repeat(CallsOfAll, threads, () => TimedKernels.Threads(whole.Logits, whole.Targets, ofWhole.Gradient));
            });
            Repeat(CallsOfAll, ranks, () => kernel.Run(slice, ofSlice, shard));
            if (round < RoundsToWarmUp)
            {
                Array.ForEach([one, threads, ranks], static times => times.Clear());
            }
        }

        if (group.Rank == 0)
        {
            Print(group.Count, Median(one), Median(threads), Median(ranks));
        }
    }

    // The first rank works alone; the others sleep for as long, because a wait for a message would keep a core busy.
    private static void TakeTurns(IRankGroup group, Func<double> sample, Action ofFirst)
    {
        var all = new double[group.Count];
        group.AllGather([group.Rank == 0 ? sample() : 0], all);
        if (group.Rank == 0)
        {
            ofFirst();
        }
        else
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(all[0] * (CallsOfOne + CallsOfAll)));
        }

        group.AllGather([0], all);
    }

    private static void Print(int count, double one, double threads, double ranks)
        => Console.WriteLine(
            $"{Rows} x {Classes:N0} floats: one thread {one:F2} ms; {Environment.ProcessorCount} threads "
            + $"{threads:F2} ms ({one / threads:F2} x); {count} ranks {ranks:F2} ms ({one / ranks:F2} x): "
            + $"{threads / ranks:F2} of the threads' scaling");

    private static void Repeat(int calls, List<double> times, Action call)
    {
        for (var i = 0; i < calls; i++)
        {
            times.Add(Milliseconds(call));
        }
    }

    private static double Milliseconds(Action action)
    {
        var begun = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
