using LossGen.Benchmarks.Generator;
using LossGen.Generators;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>What kernels cost a build, and an edit of one of them an editor.</summary>
internal sealed class GeneratorGoals : IGoals
{
    private const int KernelsOfABuild = 50;
    private const int KernelsOfAnEditor = 1_000;
    private const int Edits = 31;

    public IEnumerable<(Goal Goal, Func<Workbench, double?> Measure)> All =>
    [
        (Goal.AtMost("build, processor time a kernel", 1 / 3.0, "x earlier build's time", GoalSet.Declared),
            BuildBesideEarlier),
        (Goal.AtMost("generator, an edit of one kernel among 1,000", 2, "x bare", GoalSet.Declared),
            static _ => EditBesideBare()),
    ];

    private static double? BuildBesideEarlier(Workbench bench)
    {
        if (bench.Earlier is null)
        {
            return null;
        }

        BuildCost present = new(
            new CrossEntropyKernelGenerator(), typeof(CrossEntropyKernelAttribute).Assembly, KernelsOfABuild);
        return bench.Ratio(present.Sampler(), bench.Earlier.BuildCost(KernelsOfABuild).Sampler());
    }

    private static double EditBesideBare()
    {
        KernelProject project = new(KernelsOfAnEditor);
        var editors = GeneratorContest.NewEditors();
        var times = GeneratorContest.Run(Edits, () => editors, project.WithOneKernelEdited);
        return Contest.MedianRatio(times[0], times[1]);
    }
}
