using LossGen.Benchmarks.Costs;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>What each option may cost beside the kernel that has none.</summary>
internal sealed class OptionGoals : IGoals
{
    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All
        => CostColumn.NewAll().SelectMany(static column => Of(column));

    private static IEnumerable<(Goal, Func<Workbench, double?>)> Of(CostColumn column)
    {
        foreach (var option in OptionCosts.All)
        {
            if (column.GoalOf(option) is { } limit)
            {
                var measured = $"{column.Title}, {option.Name}".Replace("`", "", StringComparison.Ordinal);
                yield return (
                    Goal.AtMost(measured, limit, "x the plain kernel", GoalSet.Declared),
                    bench => column.CostOf(option, bench.Contest));
            }
        }
    }
}
