namespace LossGen.Ranks.Tests.Mpi;

/// <summary>
/// Two ranks beside two threads under <c>Parallel</c>, a line for threads that are ranks and for each MPI library.
/// </summary>
internal static class Scaling
{
    private const int Ranks = 2;

    public static int Print()
    {
        Console.Write("InProcessGroup  ");
        InProcessGroup.Run(Ranks, RankTimes.Measure);
        return int.Max(Print("Open MPI        ", MpiJobs.OpenMpi), Print("MPICH           ", MpiJobs.Mpich));
    }

    private static int Print(string name, string launcher)
    {
        var (code, text) = MpiJobs.Find(launcher) is null
            ? (0, $"{launcher} is not installed")
            : MpiJobs.Run(launcher, Ranks, "time");
        Console.WriteLine(name + text.Trim());
        return code;
    }
}
