using LossGen.DataParallel;
using LossGen.Ranks.Tests.Kit;
using LossGen.Ranks.Tests.Mpi;
using Xunit;

namespace LossGen.Ranks.Tests;

/// <summary>The sample that splits rows over ranks learns the same, in all digits, with every number of them.</summary>
public sealed class DataParallelTests
{
    private const int Epochs = 2;

    private static readonly Lazy<string> OfOneRank = new(() => Lines(1)[0]);

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(11)]
    public void Threads_write_what_one_of_them_does(int ranks)
    {
        var lines = Lines(ranks);
        Assert.Equal(OfOneRank.Value, lines[0]);
        Assert.All(lines[1..], Assert.Empty);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Every_rank_has_the_same_weights(int ranks)
    {
        var weights = new double[ranks][];
        Together.Run(ranks, group =>
        {
            RankTrainer trainer = new(group, 7);
            trainer.RunEpoch();
            weights[group.Rank] = trainer.Weights;
        });
        Assert.All(weights, own => Assert.Equal(weights[0], own));
    }

    [Fact]
    public void It_learns()
    {
        var (before, after) = (0, 0);
        Together.Run(1, group =>
        {
            RankTrainer trainer = new(group, 7);
            before = trainer.Test().Correct;
            trainer.RunEpoch();
            trainer.RunEpoch();
            after = trainer.Test().Correct;
        });
        Assert.True(after > before + 200, $"{before} of 450, then {after}");
    }

    [MpiTheory(MpiJobs.OpenMpi)]
    [Trait("Category", "Exhaustive")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Ranks_of_Open_MPI_write_what_one_process_does(int ranks) => AssertWrites(MpiJobs.OpenMpi, ranks);

    [MpiTheory(MpiJobs.Mpich)]
    [Trait("Category", "Exhaustive")]
    [InlineData(2)]
    public void Ranks_of_MPICH_write_what_one_process_does(int ranks) => AssertWrites(MpiJobs.Mpich, ranks);

    private static void AssertWrites(string launcher, int ranks)
    {
        var (code, text) = MpiJobs.RunProgram(
            launcher, ranks, "dotnet", typeof(RankTrainer).Assembly.Location, "--epochs", $"{Epochs}");
        Assert.Contains(OfOneRank.Value, text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, code);
    }

    private static string[] Lines(int ranks)
    {
        StringWriter[] writers =
            [.. Enumerable.Range(0, ranks).Select(static _ => new StringWriter { NewLine = "\n" })];
        Together.Run(ranks, group => Report.Train(group, Epochs, writers[group.Rank]));
        return [.. writers.Select(static writer => writer.ToString())];
    }
}
