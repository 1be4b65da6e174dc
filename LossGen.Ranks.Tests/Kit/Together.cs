using System.Numerics;
using LossGen.Ranks.Tests.Kernels;

namespace LossGen.Ranks.Tests.Kit;

/// <summary>Calls kernels on one process and on ranks, and ends a test that would wait for ever.</summary>
internal static class Together
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>What one process computes.</summary>
    public static RankOutputs<T> Alone<T>(RankKernel<T> kernel, RankBatch<T> batch)
        where T : unmanaged, INumber<T>
    {
        RankOutputs<T> outputs = new(batch);
        kernel.Run(batch, outputs, null);
        return outputs;
    }

    /// <summary>What each of several ranks computes.</summary>
    public static RankOutputs<T>[] Ranks<T>(RankKernel<T> kernel, RankBatch<T> batch, int[] firsts)
        where T : unmanaged, INumber<T>
    {
        var outputs = new RankOutputs<T>[firsts.Length];
        Run(firsts.Length, group =>
        {
            var rank = group.Rank;
            var slice = batch.Slice(firsts[rank], Slicing.Length(firsts, rank, batch.Classes));
            outputs[rank] = new(slice);
            kernel.Run(slice, outputs[rank], new(firsts[rank], batch.Classes, group));
        });
        return outputs;
    }

    /// <summary>Runs ranks that must come to an end.</summary>
    public static void Run(int count, Action<IRankGroup> rank)
    {
        var work = Task.Factory.StartNew(
            () => InProcessGroup.Run(count, rank),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        if (!work.ContinueWith(static _ => { }, TaskScheduler.Default).Wait(Limit))
        {
            throw new TimeoutException("The ranks wait for each other.");
        }

        work.GetAwaiter().GetResult();
    }

    /// <summary>Runs ranks and catches what each of them throws.</summary>
    public static Exception?[] Faults(int count, Action<IRankGroup> rank)
    {
        var faults = new Exception?[count];
        Run(count, group => faults[group.Rank] = Record(() => rank(group)));
        return faults;
    }

    private static Exception? Record(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception fault)
        {
            return fault;
        }
    }
}
