using LossGen.Benchmarks.Peers.Outside;

namespace LossGen.Benchmarks.Ratios.Goals;

/// <summary>Every goal with the figure that this machine reaches.</summary>
internal static class GoalTable
{
    private static readonly IGoals[] Kinds =
    [
        new LargeRows(), new MiddleRows(), new ConstantClasses(), new ForwardOnly(), new ElementTypes(),
        new Segmentation(), new OverThreads(), new LinearHeads(), new PointwiseLosses(), new DegenerateRows(),
        new Allocations(),
    ];

    /// <summary>Measures and prints, a line each.</summary>
    /// <param name="contest">Times contestants in turn.</param>
    /// <param name="part">Only goals whose line has this in it; all where it is empty.</param>
    public static void Print(Contest contest, string part)
    {
        using var torch = OutsidePeer.Torch();
        using var onnx = OutsidePeer.OnnxRuntime();
        Workbench bench = new(contest, torch, onnx);
        Console.WriteLine(
            $"one thread; beside it: {torch?.Version ?? "no libtorch"}, {onnx?.Version ?? "no ONNX Runtime"}");
        foreach (var (goal, measure) in Kinds.SelectMany(kind => kind.All))
        {
            if (goal.Line(null).Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                Console.WriteLine(goal.Line(measure(bench)));
            }
        }
    }
}
