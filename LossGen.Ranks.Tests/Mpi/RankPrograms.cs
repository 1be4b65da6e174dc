using System.Numerics;
using LossGen.Mpi;
using LossGen.Ranks.Tests.Kernels;
using LossGen.Ranks.Tests.Kit;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>What ranks of an MPI job do in a test. What is wrong is thrown, which ends the job.</summary>
internal static class RankPrograms
{
    /// <summary>Every rank compares what all ranks compute with what it computes alone.</summary>
    public static void CompareKernels(MpiGroup group)
    {
        var kernels = Compare(RankKernels.OfFloats, group) + Compare(RankKernels.OfDoubles, group)
            + Compare(RankKernels.OfHalves, group);
        Say(group, $"{kernels} kernels agree");
    }

    /// <summary>Gathers and sums, from pool threads too, and in groups of some ranks.</summary>
    public static void Gather(MpiGroup group)
    {
        var all = new double[2 * group.Count];
        Task.Run(() => group.AllGather([group.Rank, 0.5], all)).Wait();
        for (var rank = 0; rank < group.Count; rank++)
        {
            Expect(rank, all[2 * rank]);
            Expect(0.5, all[(2 * rank) + 1]);
        }

        // A sum that depends on the order: 2^53 first, then ones that it would not feel one by one.
        double[] values = [group.Rank == 0 ? Math.ScaleB(1, 53) : 1, group.Rank];
        group.AllReduceSum(values);
        Expect(Math.ScaleB(1, 53), values[0]);
        Expect(group.Count * (group.Count - 1) / 2, values[1]);

        var many = new float[20_000];
        Array.Fill(many, 0.1f);
        group.AllReduceSum(many);
        Expect((float)Enumerable.Range(0, group.Count).Aggregate(0.0, static (sum, _) => sum + 0.1f), many[^1]);

        using (var half = group.Split(group.Rank % 2))
        {
            Expect(group.Rank / 2, half.Rank);
            var ofHalf = new double[half.Count];
            half.AllGather([group.Rank], ofHalf);
            Expect(group.Rank, ofHalf[half.Rank]);
        }

        Say(group, "gathers agree");
    }

    /// <summary>Lengths that differ are an exception on every rank, after which the group still works.</summary>
    public static void GatherOtherLengths(MpiGroup group)
    {
        var mine = new double[group.Rank == group.Count - 1 ? 3 : 2];
        try
        {
            group.AllGather(mine, new double[mine.Length * group.Count]);
            throw new InvalidOperationException("No exception.");
        }
        catch (ArgumentException)
        {
            Gather(group);
        }
    }

    /// <summary>The last rank throws while the others wait for it.</summary>
    public static void Throw(MpiGroup group)
    {
        if (group.Rank == group.Count - 1)
        {
            throw new InvalidOperationException("meant to be thrown");
        }

        group.AllGather([1], new double[group.Count]);
    }

    private static int Compare<T>(IReadOnlyList<RankKernel<T>> kernels, MpiGroup group)
        where T : unmanaged, INumber<T>
    {
        foreach (var kernel in kernels)
        {
            var aligned = Batches.Draw<T>(3, (6 * 4_096) + 777);
            var firsts = Slicing.Aligned(group.Count, aligned.Classes);
            var found = Of(kernel, aligned, firsts, group);
            RankAssert.SameBits(Together.Alone(kernel, aligned), [found], firsts, aligned, group.Rank);

            var uneven = Batches.Draw<T>(100, 1_003);
            firsts = group.Count == 1 ? [0] : Slicing.Uneven(group.Count, uneven.Classes);
            found = Of(kernel, uneven, firsts, group);
            RankAssert.Near(Together.Alone(kernel, uneven), [found], firsts, uneven, 4, group.Rank);
        }

        return kernels.Count;
    }

    private static RankOutputs<T> Of<T>(RankKernel<T> kernel, RankBatch<T> batch, int[] firsts, MpiGroup group)
        where T : unmanaged, INumber<T>
    {
        var slice = batch.Slice(firsts[group.Rank], Slicing.Length(firsts, group.Rank, batch.Classes));
        RankOutputs<T> outputs = new(slice);
        kernel.Run(slice, outputs, new(firsts[group.Rank], batch.Classes, group));
        return outputs;
    }

    private static void Expect(double expected, double found)
    {
        if (expected != found)
        {
            throw new InvalidOperationException($"{found:R}, not {expected:R}");
        }
    }

    private static void Say(MpiGroup group, string words)
    {
        if (group.Rank == 0)
        {
            Console.WriteLine($"{words} on {group.Count} ranks");
        }
    }
}
