namespace LossGen.Benchmarks.Costs;

/// <summary>A row of the table: the plain kernel with one option more, or with other inputs.</summary>
/// <param name="Name">What is asked for, in Markdown, by the names that docs/options.md has.</param>
/// <param name="Kernel">Calls the kernel whose classes are known at run time.</param>
/// <param name="KernelOf10">Calls the kernel of ten classes.</param>
internal sealed record OptionCost(string Name, Action<CostBatch> Kernel, Action<CostBatch> KernelOf10);
