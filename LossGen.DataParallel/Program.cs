using System.CommandLine;
using LossGen;
using LossGen.DataParallel;
using LossGen.Mpi;

Option<int> epochs = new("--epochs") { Description = "Passes over the digits.", DefaultValueFactory = _ => 4 };
Option<int> threads = new("--threads") { Description = "Ranks that are threads; 0 for the ranks of an MPI job." };
RootCommand root = new("Learns hand-written digits over ranks, each of which has some rows of every batch.")
{
    epochs, threads,
};
root.SetAction(parsed =>
{
    void Train(IRankGroup group) => Report.Train(group, parsed.GetValue(epochs), Console.Out);
    if (parsed.GetValue(threads) is > 0 and var count)
    {
        InProcessGroup.Run(count, Train);
    }
    else
    {
        MpiGroup.Run(Train);
    }
});
return root.Parse(args).Invoke();
