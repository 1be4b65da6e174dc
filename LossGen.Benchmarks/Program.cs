using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using LossGen.Benchmarks.Accuracy;
using LossGen.Benchmarks.Costs;
using LossGen.Benchmarks.Generator;
using LossGen.Benchmarks.Heads;
using LossGen.Benchmarks.Ranks;
using LossGen.Benchmarks.Ratios;

if (args is ["benchmark", ..])
{
    // It builds this project anew, all kernels of it, for which its own two minutes do not suffice on a small machine.
    var config = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15));
    BenchmarkSwitcher.FromAssembly(typeof(GeneratorBenchmarks).Assembly).Run(args[1..], config);
    return 0;
}

RootCommand root = new("Measures the kernels that LossGen generates, and the generator.")
{
    RatiosCommand.Create(),
    HeadsCommand.Create(),
    OptionsCommand.Create(),
    AccuracyCommand.Create(),
    GeneratorCommand.Create(),
    RanksCommand.Create(),
    new Command("benchmark", "Runs BenchmarkDotNet; what follows are its own arguments."),
};
return root.Parse(args).Invoke();
