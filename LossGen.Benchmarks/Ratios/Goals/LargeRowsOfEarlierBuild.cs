namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>
/// Rows of vocabularies against the earlier build: faster on Intel's processors, and no slower on others, where the
/// limit leaves room for noise.
/// </summary>
internal sealed class LargeRowsOfEarlierBuild : IGoals
{
    private const double NoSlower = 0.97;
    private const string Unit = "x earlier build";

    private static readonly (int Rows, int Classes)[] Shapes = [(256, 32_000), (256, 50_257), (64, 128_256)];

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All
        => Shapes.SelectMany(static shape => Of(shape.Rows, shape.Classes));

    private static IEnumerable<(Goal, Func<Workbench, double?>)> Of(int rows, int classes)
    {
        var shape = $"{rows:N0} x {classes:N0}";
        yield return (Goal.AtLeast($"float, {shape}", OnIntel(1.2), Unit, GoalSet.Declared), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLongAsOfEarlier(kernel => kernel(batch.Logits, batch.Targets, batch.Gradient));
        });
        yield return (Goal.AtLeast($"float in place, {shape}", OnIntel(1.1), Unit, GoalSet.Declared), bench =>
        {
            var batch = Batch.OfFloats(rows, classes);
            return bench.TimesAsLongAsOfEarlier(kernel => kernel(batch.Gradient, batch.Targets, batch.Gradient));
        });
    }

    private static double OnIntel(double limit) => Machine.IsIntel ? limit : NoSlower;
}
