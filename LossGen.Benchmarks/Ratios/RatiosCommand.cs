using System.CommandLine;
using LossGen.Benchmarks.Peers.Earlier;
using LossGen.Benchmarks.Ratios.Goals;
using LossGen.Benchmarks.Ratios.Picture;

namespace LossGen.Benchmarks.Ratios;

/// <summary>Every figure is a ratio measured in one process, interleaved, by medians.</summary>
internal static class RatiosCommand
{
    public static Command Create()
    {
        Option<double> seconds = new("--seconds") { Description = "Time for each line.", DefaultValueFactory = _ => 2 };
        Option<int> only = new("--classes") { Description = "Only the shape of this number of classes; 0 for all." };
        Option<bool> goals = new("--goals")
        {
            Description = "The goals of the project, a line each, instead of shapes.",
        };
        Option<string> part = new("--part")
        {
            Description = "With --goals: only lines that have this text in them.",
            DefaultValueFactory = _ => "",
        };
        Option<GoalSet?> set = new("--set") { Description = "With --goals: only those of this set." };
        Option<FileInfo> earlier = new Option<FileInfo>("--earlier")
        {
            Description = "With --goals: the assembly of an earlier build, which scripts/goals.sh makes.",
        }.AcceptExistingOnly();
        Option<FileInfo?> picture = new("--picture")
        {
            Description = "Draws times by classes beside all peers, and measures nothing else.",
        };
        Option<string?> processor = new("--processor")
        {
            Description = "With --picture: what to call the processor in it.",
        };
        Option<bool> processorTime = new("--processor-time")
        {
            Description = "Seconds of the processor, for machines that do other work as well; not of several threads.",
        };
        Command command = new(
            "ratios", "Compares the kernels with a copy, a scalar loop, TensorPrimitives and other libraries.")
        {
            seconds, only, goals, part, set, earlier, picture, processor, processorTime,
        };
        command.SetAction(parsed =>
        {
            Contest.CountsProcessorTime = parsed.GetValue(processorTime);
            Contest contest = new(TimeSpan.FromSeconds(parsed.GetValue(seconds)));
            if (parsed.GetValue(picture) is { } file)
            {
                TimesPicture.Write(file, contest, parsed.GetValue(processor));
            }
            else if (parsed.GetValue(goals))
            {
                var build = parsed.GetValue(earlier) is { } assembly ? new EarlierBuild(assembly) : null;
                GoalTable.Print(contest, parsed.GetValue(part)!, parsed.GetValue(set), build);
            }
            else
            {
                ShapeTable.Print(contest, parsed.GetValue(only));
            }
        });
        return command;
    }
}
