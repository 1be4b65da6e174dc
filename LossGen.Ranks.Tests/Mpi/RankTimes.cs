using System.Diagnostics;
using LossGen.Mpi;
using LossGen.Ranks.Tests.Kernels;
using LossGen.Ranks.Tests.Kit;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>Times a batch of a large vocabulary on all ranks and on one process; nothing asserts a time.</summary>
internal static class RankTimes
{
    private const int Rows = 64;
    private const int Classes = 128_256;
    private const int Rounds = 40;

    public static void Measure(MpiGroup group)
    {
        var kernel = SingleKernels.All[0];
        var batch = Batches.Draw<float>(Rows, Classes);
        var firsts = Slicing.Aligned(group.Count, Classes);
        var slice = batch.Slice(firsts[group.Rank], Slicing.Length(firsts, group.Rank, Classes));
        RankOutputs<float> whole = new(batch), part = new(slice);
        ClassShard shard = new(firsts[group.Rank], Classes, group);
        List<double> alone = [], together = [], gathers = [];
        var all = new double[8 * group.Count];
        for (var round = 0; round < Rounds; round++)
        {
            if (group.Rank == 0)
            {
                alone.Add(Milliseconds(() => kernel.Run(batch, whole, null)));
            }

            group.AllGather(all.AsSpan(0, 8).ToArray(), all);
            together.Add(Milliseconds(() => kernel.Run(slice, part, shard)));
            gathers.Add(Milliseconds(() =>
            {
                for (var i = 0; i < 100; i++)
                {
                    group.AllGather(new double[8], all);
                }
            }));
        }

        if (group.Rank == 0)
        {
            Console.WriteLine(
                $"{Rows} x {Classes}, {group.Count} ranks: {Median(together):F2} ms, one process "
                + $"{Median(alone):F2} ms; a checked gather of 64 bytes {10 * Median(gathers):F2} us");
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
