namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>Goals of one kind and how each is measured.</summary>
internal interface IGoals
{
    /// <summary>The goals, and what measures each; null where what it is compared with is not on the machine.</summary>
    IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All { get; }
}
