using System.CommandLine;
using LossGen.Benchmarks.Ratios;

RootCommand root = new("Measures the kernels that LossGen generates.")
{
    RatiosCommand.Create(),
};
return root.Parse(args).Invoke();
