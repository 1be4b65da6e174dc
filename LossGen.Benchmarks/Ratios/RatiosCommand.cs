using System.CommandLine;
using System.Runtime.Intrinsics;
using LossGen.Benchmarks.Kernels;
using LossGen.Benchmarks.Peers;
using LossGen.Benchmarks.Ratios.Goals;

namespace LossGen.Benchmarks.Ratios;

/// <summary>Every figure is a ratio measured in one process, interleaved, by medians.</summary>
internal static class RatiosCommand
{
    private static readonly (int Rows, int Classes)[] Shapes =
        [(256, 10), (128, 128), (64, 1_000), (64, 32_000), (48, 50_257), (16, 128_256)];

    public static Command Create()
    {
        Option<double> seconds = new("--seconds") { Description = "Time for each line.", DefaultValueFactory = _ => 2 };
        Option<int> only = new("--classes") { Description = "Only the shape of this number of classes; 0 for all." };
        Option<bool> goals = new("--goals") { Description = "The goals of the project, a line each, instead of shapes." };
        Option<string> part = new("--part")
        {
            Description = "With --goals: only lines that have this text in them.",
            DefaultValueFactory = _ => "",
        };
        Command command = new("ratios", "Compares the kernels with a copy, a scalar loop and TensorPrimitives.") { seconds, only, goals, part };
        command.SetAction(parsed =>
        {
            Contest contest = new(TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            if (parsed.GetValue(goals))
            {
                GoalTable.Print(contest, parsed.GetValue(part)!);
            }
            else
            {
                Run(contest, parsed.GetValue(only));
            }
        });
        return command;
    }

    private static void Run(Contest contest, int only)
    {
        Console.WriteLine($"float, loss + gradient, one thread, {Widest} vectors; x copy: time / Span.CopyTo of the logits,");
        Console.WriteLine("TensorPrimitives, scalar: their time / the kernel's. Medians of interleaved rounds.");
        Console.WriteLine();
        Console.WriteLine($"{"kernel",-22}{"N",6}{"C",9}{"G el/s",9}{"x copy",9}{"TensorPrimitives",18}{"scalar",9}");
        foreach (var (rows, classes) in Shapes.Where(shape => only == 0 || shape.Classes == only))
        {
            var batch = Batch.OfFloats(rows, classes);
            Line(contest, "float", batch, () => MeasuredKernels.Single(batch.Logits, batch.Targets, batch.Gradient));
            if (classes == 10)
            {
                Line(contest, "float, Classes = 10", batch,
                    () => MeasuredKernels.SingleOf10(batch.Logits, batch.Targets, batch.Gradient));
            }
        }
    }

    private static void Line(Contest contest, string name, Batch<float> batch, Action kernel)
    {
        var times = contest.Run(
            kernel,
            () => batch.Logits.AsSpan().CopyTo(batch.Gradient),
            () => TensorPrimitivesComposition.Loss(batch.Logits, batch.Targets, batch.Gradient),
            () => ScalarLoop.Loss(batch.Logits, batch.Targets, batch.Gradient));
        var speed = batch.Elements / Contest.Median(times[0]) / 1e9;
        Console.WriteLine(
            $"{name,-22}{batch.Rows,6}{batch.Classes,9}{speed,9:F3}{Contest.MedianRatio(times[0], times[1]),9:F2}"
            + $"{Contest.MedianRatio(times[2], times[0]),18:F2}{Contest.MedianRatio(times[3], times[0]),9:F1}");
    }

    private static string Widest => Vector512.IsHardwareAccelerated ? "512-bit"
        : Vector256.IsHardwareAccelerated ? "256-bit" : "128-bit";
}
