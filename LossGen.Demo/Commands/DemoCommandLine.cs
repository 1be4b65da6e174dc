using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace LossGen.Demo.Commands;

/// <summary>
/// The demo's commands. The root trains; any other demonstration is a subcommand with a file of its own.
/// </summary>
internal static class DemoCommandLine
{
    private const int WidestLine = 80;

    public static int Run(string[] arguments)
    {
        var parsed = CreateRoot().Parse(arguments);
        if (parsed.Action is ParseErrorAction errors)
        {
            // The page of help would push the message out of sight.
            errors.ShowHelp = false;
        }

        return parsed.Invoke();
    }

    private static RootCommand CreateRoot()
    {
        var root = new RootCommand(
            "Trains a small network on hand-written digits with a loss kernel that LossGen generated.");
        TrainCommand.AddTo(root);
        root.Subcommands.Add(SeedsCommand.Create());
        root.Subcommands.Add(LanguageModelCommand.Create());
        root.Subcommands.Add(RegressionCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        Narrow(root);
        return root;
    }

    // The library fills the width of a terminal, and knows no bounds where there is none.
    private static void Narrow(RootCommand root)
    {
        foreach (var help in root.Options.Select(option => option.Action).OfType<HelpAction>())
        {
            help.MaxWidth = Math.Min(help.MaxWidth, WidestLine);
        }
    }
}
