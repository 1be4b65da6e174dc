using LossGen.Mpi;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>What a rank of a job does; tests start it under mpirun.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Action<MpiGroup>> Programs = new()
    {
        ["kernels"] = RankPrograms.CompareKernels,
        ["gathers"] = RankPrograms.Gather,
        ["lengths"] = RankPrograms.GatherOtherLengths,
        ["throw"] = RankPrograms.Throw,
        ["die"] = FaultPrograms.Die,
        ["late"] = FaultPrograms.ComeLate,
        ["null"] = FaultPrograms.ReadNull,
        ["time"] = RankTimes.Measure,
    };

    private static int Main(string[] arguments)
    {
        if (arguments is ["scaling"])
        {
            return Scaling.Print();
        }

        if (arguments is ["twice"])
        {
            FaultPrograms.RunTwice();
            return 0;
        }

        if (arguments is not [var name] || !Programs.TryGetValue(name, out var rank))
        {
            Console.Error.WriteLine(
                $"Under mpirun: {string.Join(", ", Programs.Keys)} or twice; without a launcher: scaling");
            return 2;
        }

        MpiGroup.Run(rank);
        return 0;
    }
}
