using LossGen.Mpi;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>What a rank of a job does; tests start it under mpirun.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        Action<MpiGroup>? rank = arguments switch
        {
            ["kernels"] => RankPrograms.CompareKernels,
            ["gathers"] => RankPrograms.Gather,
            ["lengths"] => RankPrograms.GatherOtherLengths,
            ["throw"] => RankPrograms.Throw,
            ["time"] => RankTimes.Measure,
            _ => null,
        };
        if (rank is null)
        {
            Console.Error.WriteLine("kernels, gathers, lengths, throw or time, under mpirun");
            return 2;
        }

        MpiGroup.Run(rank);
        return 0;
    }
}
