using System.Globalization;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>A figure that kernels are to reach.</summary>
/// <param name="Case">What is measured.</param>
/// <param name="Unit">What the figure is a multiple of.</param>
/// <param name="Limit">The least or the most that it may be.</param>
/// <param name="IsUpper">Whether the limit is the most.</param>
/// <param name="Set">The set that it belongs to.</param>
internal sealed record Goal(string Case, string Unit, double Limit, bool IsUpper, GoalSet Set)
{
    /// <summary>The figure must be at least this.</summary>
    public static Goal AtLeast(string measured, double limit, string unit, GoalSet set = GoalSet.Design)
        => new(measured, unit, limit, IsUpper: false, set);

    /// <summary>The figure must be at most this.</summary>
    public static Goal AtMost(string measured, double limit, string unit, GoalSet set = GoalSet.Design)
        => new(measured, unit, limit, IsUpper: true, set);

    /// <summary>The goal and what was found.</summary>
    /// <param name="figure">The figure; null where what it is compared with is not on the machine.</param>
    public string Line(double? figure)
    {
        var sign = IsUpper ? "<=" : ">=";
        var verdict = figure is not { } found ? "not here" : IsMetBy(found) ? "met" : "MISSED";
        var text = figure?.ToString("F2", CultureInfo.InvariantCulture) ?? "-";
        return string.Create(
            CultureInfo.InvariantCulture, $"{Case,-62}{sign,3} {Limit,-6:0.##}{Unit,-22}{text,8}  {verdict}");
    }

    private bool IsMetBy(double figure) => IsUpper ? figure <= Limit : figure >= Limit;
}
