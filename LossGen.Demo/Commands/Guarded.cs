using LossGen.Demo.Display;

namespace LossGen.Demo.Commands;

/// <summary>
/// Runs a command's work: Ctrl-C and a picture that cannot be written end it with a line and an exit code.
/// </summary>
internal static class Guarded
{
    public static int Run(Func<Terminal, CancellationToken, int> work)
    {
        using var interruption = new Interruption();
        var terminal = Terminal.Open();
        try
        {
            return work(terminal, interruption.Token);
        }
        catch (OperationCanceledException)
        {
            terminal.WriteMarkup("[olive]Interrupted.[/]");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The picture could not be written: {exception.Message}");
            return ExitCode.Failure;
        }
    }
}
