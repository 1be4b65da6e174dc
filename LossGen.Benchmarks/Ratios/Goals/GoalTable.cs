using LossGen.Benchmarks.Peers.Earlier;
using LossGen.Benchmarks.Peers.Outside;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>Every goal with the figure that this machine reaches.</summary>
internal static class GoalTable
{
    private static readonly IGoals[] Kinds =
    [
        new LargeRows(), new LargeRowsOfEarlierBuild(), new MiddleRows(), new ConstantClasses(), new InferredClasses(),
        new ForwardOnly(), new ElementTypes(), new Segmentation(), new OverThreads(), new LinearHeads(),
        new PointwiseLosses(), new OptionGoals(), new DegenerateRows(), new Allocations(), new GeneratorGoals(),
    ];

    /// <summary>Measures and prints, a line each.</summary>
    /// <param name="contest">Times contestants in turn.</param>
    /// <param name="part">Only goals whose line has this in it; all where it is empty.</param>
    /// <param name="set">Only goals of this set; all where it is null.</param>
    /// <param name="earlier">The earlier build; null where there is none.</param>
    public static void Print(Contest contest, string part, GoalSet? set, EarlierBuild? earlier)
    {
        using var torch = OutsidePeer.Torch();
        using var onnx = OutsidePeer.OnnxRuntime();
        Workbench bench = new(contest, torch, onnx, earlier);
        Console.WriteLine(
            $"one thread; beside it: {torch?.Version ?? "no libtorch"}, {onnx?.Version ?? "no ONNX Runtime"}, "
            + (earlier?.Version ?? "no earlier build"));
        foreach (var (goal, measure) in Kinds.SelectMany(kind => kind.All))
        {
            if (set is null || set == goal.Set)
            {
                Print(goal, part, () => measure(bench));
            }
        }
    }

    private static void Print(Goal goal, string part, Func<double?> figure)
    {
        if (goal.Line(null).Contains(part, StringComparison.OrdinalIgnoreCase))
        {
            Console.WriteLine(goal.Line(figure()));
        }
    }
}
