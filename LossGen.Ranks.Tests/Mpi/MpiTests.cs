using LossGen.Mpi;
using LossGen.Ranks.Tests.Kernels;
using Xunit;

namespace LossGen.Ranks.Tests.Mpi;

/// <summary>Ranks of an MPI job agree with one process, and end with each other.</summary>
[Trait("Category", "Exhaustive")]
public sealed class MpiTests
{
    private static string AllAgree => $"{3 * RankKernels.OfFloats.Count} kernels agree";

    [MpiTheory(MpiJobs.OpenMpi)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    public void Kernels_over_Open_MPI(int ranks)
        => AssertSays(AllAgree, MpiJobs.Run(MpiJobs.OpenMpi, ranks, "kernels"));

    [MpiTheory(MpiJobs.Mpich)]
    [InlineData(2)]
    public void Kernels_over_MPICH(int ranks)
        => AssertSays(AllAgree, MpiJobs.Run(MpiJobs.Mpich, ranks, "kernels"));

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
        => AssertEnds(MpiJobs.Run(MpiJobs.OpenMpi, ranks, "throw"), "meant to be thrown");

    [MpiTheory(MpiJobs.Mpich)]
    [InlineData(2)]
    public void An_exception_ends_a_job_of_MPICH(int ranks)
        => AssertEnds(MpiJobs.Run(MpiJobs.Mpich, ranks, "throw"), "meant to be thrown");

    [MpiTheory(MpiJobs.OpenMpi)]
    [InlineData(3)]
    public void A_rank_that_dies_ends_a_job_of_Open_MPI(int ranks)
        => Assert.NotEqual(0, MpiJobs.Run(MpiJobs.OpenMpi, ranks, "die").Code);

    [MpiTheory(MpiJobs.Mpich)]
    [InlineData(2)]
    public void A_rank_that_dies_ends_a_job_of_MPICH(int ranks)
        => Assert.NotEqual(0, MpiJobs.Run(MpiJobs.Mpich, ranks, "die").Code);

    [MpiTheory(MpiJobs.OpenMpi)]
    [InlineData(3)]
    public void A_rank_that_does_not_come_to_the_end_ends_a_job_of_Open_MPI(int ranks)
        => AssertEnds(MpiJobs.Run(MpiJobs.OpenMpi, ranks, "late"), "does not come to the end");

    [MpiTheory(MpiJobs.Mpich)]
    [InlineData(2)]
    public void A_rank_that_does_not_come_to_the_end_ends_a_job_of_MPICH(int ranks)
        => AssertEnds(MpiJobs.Run(MpiJobs.Mpich, ranks, "late"), "does not come to the end");

    [MpiTheory(MpiJobs.OpenMpi)]
    [InlineData(1)]
    public void A_read_of_null_is_an_exception_under_Open_MPI(int ranks)
        => AssertSays("caught", MpiJobs.Run(MpiJobs.OpenMpi, ranks, "null"));

    [MpiTheory(MpiJobs.Mpich)]
    [InlineData(2)]
    public void A_read_of_null_is_an_exception_under_MPICH(int ranks)
        => AssertSays("caught", MpiJobs.Run(MpiJobs.Mpich, ranks, "null"));

    [MpiTheory(MpiJobs.OpenMpi)]
    [InlineData(2)]
    public void MPI_starts_once_in_a_process(int ranks)
        => AssertSays("starts once", MpiJobs.Run(MpiJobs.OpenMpi, ranks, "twice"));

    // A library of another launcher takes each process for rank 0 of 1: as if this launcher had started more.
    [MpiTheory(MpiJobs.OpenMpi)]
    [InlineData(2)]
    public void A_library_that_knows_of_other_ranks_than_the_launcher_is_refused(int ranks)
    {
        var (code, text) = MpiJobs.RunProgram(
            MpiJobs.OpenMpi, 1, "env", $"OMPI_COMM_WORLD_SIZE={ranks}", "dotnet", MpiJobs.Assembly, "gathers");
        Assert.NotEqual(0, code);
        Assert.Contains($"has started {ranks} ranks", text, StringComparison.Ordinal);
        Assert.Contains("knows of 1", text, StringComparison.Ordinal);
    }

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

    private static void AssertEnds((int Code, string Text) job, string words)
    {
        Assert.Contains(words, job.Text, StringComparison.Ordinal);
        Assert.Equal(MpiGroup.ExitCodeOfFault, job.Code);
    }
}
