using System.CommandLine;
using LossGen.Benchmarks.Ratios;

namespace LossGen.Benchmarks.Costs;

/// <summary>Prints what each option costs beside the kernel that has none.</summary>
internal static class OptionsCommand
{
    public static Command Create()
    {
        Option<double> seconds = new("--seconds")
        {
            Description = "Time for each figure.",
            DefaultValueFactory = _ => 1,
        };
        Option<string> part = new("--part")
        {
            Description = "Only rows that have this text in their name.",
            DefaultValueFactory = _ => "",
        };
        Command command = new(
            "options", "Compares each option's kernel with the plain one, as the table of docs/benchmarks.md.")
        {
            seconds,
            part,
        };
        command.SetAction(parsed =>
            new CostTable(new Contest(TimeSpan.FromSeconds(parsed.GetValue(seconds)))).Print(parsed.GetValue(part)!));
        return command;
    }
}
