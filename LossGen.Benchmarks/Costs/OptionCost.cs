namespace LossGen.Benchmarks.Costs;

/// <summary>
/// A row of the table: the plain kernel with one option more, or with other inputs. Its goals are the most that it may
/// cost, in times of the plain kernel; null where there is none.
/// </summary>
/// <param name="Name">What is asked for, in Markdown, by the names that docs/options.md has.</param>
/// <param name="Kernel">Calls the kernel whose classes are known at run time.</param>
/// <param name="KernelOf10">Calls the kernel of ten classes.</param>
internal sealed record OptionCost(string Name, Action<CostBatch> Kernel, Action<CostBatch> KernelOf10)
{
    /// <summary>The goal of 64 rows of 1,000 classes.</summary>
    public double? GoalOf1000 { get; init; }

    /// <summary>The goal of 64 rows of 50,257 classes.</summary>
    public double? GoalOf50257 { get; init; }

    /// <summary>The goal of 256 rows of ten classes, which a new option has from the start.</summary>
    public double? GoalOf10 { get; init; } = 2;
}
