using System.CommandLine;
using LossGen.Benchmarks.Accuracy;
using LossGen.Benchmarks.Ratios;

RootCommand root = new("Measures the kernels that LossGen generates.")
{
    RatiosCommand.Create(),
    AccuracyCommand.Create(),
};
return root.Parse(args).Invoke();
