using Xunit;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>A test that needs a launcher of MPI, and is skipped with words where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MpiTheoryAttribute : TheoryAttribute
{
    public MpiTheoryAttribute(string launcher)
    {
        if (MpiJobs.Find(launcher) is null)
        {
            Skip = $"{launcher} is not installed: on Debian, apt-get install openmpi-bin libopenmpi-dev, or mpich.";
        }
    }
}
