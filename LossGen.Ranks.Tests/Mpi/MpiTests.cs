using LossGen.Mpi;
using Xunit;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>Ranks of an MPI job agree with one process, and end with each other.</summary>
public sealed class MpiTests
{
    [MpiTheory(MpiJobs.OpenMpi)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void Kernels_over_Open_MPI(int ranks)
        => AssertSays("63 kernels agree", MpiJobs.Run(MpiJobs.OpenMpi, ranks, "kernels"));

    [MpiTheory(MpiJobs.Mpich)]
    [InlineData(2)]
    public void Kernels_over_MPICH(int ranks)
        => AssertSays("63 kernels agree", MpiJobs.Run(MpiJobs.Mpich, ranks, "kernels"));

    [MpiTheory(MpiJobs.OpenMpi)]
    [InlineData("gathers", 3)]
    [InlineData("lengths", 3)]
    public void Gathers_over_Open_MPI(string command, int ranks)
        => AssertSays("gathers agree", MpiJobs.Run(MpiJobs.OpenMpi, ranks, command));

    [MpiTheory(MpiJobs.Mpich)]
    [InlineData("gathers", 2)]
    [InlineData("lengths", 2)]
    public void Gathers_over_MPICH(string command, int ranks)
        => AssertSays("gathers agree", MpiJobs.Run(MpiJobs.Mpich, ranks, command));

    [MpiTheory(MpiJobs.OpenMpi)]
    [InlineData(2)]
    public void An_exception_ends_a_job_of_Open_MPI(int ranks)
        => AssertEnds(MpiJobs.Run(MpiJobs.OpenMpi, ranks, "throw"));

    [MpiTheory(MpiJobs.Mpich)]
    [InlineData(2)]
    public void An_exception_ends_a_job_of_MPICH(int ranks)
        => AssertEnds(MpiJobs.Run(MpiJobs.Mpich, ranks, "throw"));

    [Fact]
    public void Without_a_launcher_the_words_say_how_to_start()
    {
        var (code, text) = MpiJobs.RunAlone("gathers");
        Assert.NotEqual(0, code);
        Assert.Contains("start it by mpirun or mpiexec", text, StringComparison.Ordinal);
    }

    private static void AssertSays(string words, (int Code, string Text) job)
    {
        Assert.Contains(words, job.Text, StringComparison.Ordinal);
        Assert.Equal(0, job.Code);
    }

    private static void AssertEnds((int Code, string Text) job)
    {
        Assert.Contains("meant to be thrown", job.Text, StringComparison.Ordinal);
        Assert.Equal(MpiGroup.ExitCodeOfFault, job.Code);
    }
}
