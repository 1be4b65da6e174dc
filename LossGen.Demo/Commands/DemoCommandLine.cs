using System.CommandLine;
using System.CommandLine.Invocation;

namespace LossGen.Demo.Commands;

/// <summary>
/// The demo's commands. The root trains; any other demonstration is a subcommand with a file of its own.
/// </summary>
internal static class DemoCommandLine
{
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
        root.Subcommands.Add(ExplainCommand.Create());
        return root;
    }
}
