using System.Diagnostics;
using System.Runtime.CompilerServices;
using LossGen.Mpi;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>What ranks of a job do that come to a bad end, or nearly.</summary>
internal static class FaultPrograms
{
    /// <summary>The last rank is killed while the others wait for it.</summary>
    public static void Die(MpiGroup group)
    {
        if (group.Rank == group.Count - 1)
        {
            Process.GetCurrentProcess().Kill();
        }

        group.AllGather([1], new double[group.Count]);
    }

    /// <summary>The last rank does not come to the end within the time that the others give it.</summary>
    public static void ComeLate(MpiGroup group)
    {
        MpiGroup.LimitOfEnd = TimeSpan.FromSeconds(1);
        if (group.Rank == group.Count - 1)
        {
            Thread.Sleep(TimeSpan.FromMinutes(2));
        }
    }

    /// <summary>A read of null is an exception of .NET, unless a library takes its signal.</summary>
    public static void ReadNull(MpiGroup group)
    {
        try
        {
            LengthOf(null!);
        }
        catch (NullReferenceException)
        {
            group.AllGather([1], new double[group.Count]);
            Console.WriteLine("caught");
        }
    }

    /// <summary>MPI starts once in a process.</summary>
    public static void RunTwice()
    {
        MpiGroup.Run(static group => group.AllGather([1], new double[group.Count]));
        try
        {
            MpiGroup.Run(static _ => { });
        }
        catch (MpiException fault)
        {
            Console.WriteLine(fault.Message);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int LengthOf(int[] values) => values.Length;
}
