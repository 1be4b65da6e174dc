using System.Text;
using Spectre.Console;

namespace LossGen.Demo.Display;

/// <summary>Where the demo writes: a terminal that can be redrawn, or plain lines without any control code.</summary>
internal sealed class Terminal
{
    private const int WidestLine = 80;

    private Terminal(IAnsiConsole console, bool isPlain)
    {
        Console = console;
        IsPlain = isPlain;
        console.Profile.Width = isPlain ? WidestLine : Math.Min(console.Profile.Width, WidestLine);
    }

    public IAnsiConsole Console { get; }

    public bool IsPlain { get; }

    /// <summary>
    /// Plain where output is redirected, where NO_COLOR is set, and on terminals without control codes.
    /// </summary>
    public static Terminal Open()
    {
        if (!System.Console.IsOutputRedirected)
        {
            System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        }

        var console = AnsiConsole.Console;
        var noColor = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return System.Console.IsOutputRedirected || noColor || !console.Profile.Capabilities.Ansi
            ? Plain(System.Console.Out)
            : new Terminal(console, isPlain: false);
    }

    public static Terminal Plain(TextWriter writer)
    {
        var settings = new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        };
        return new Terminal(AnsiConsole.Create(settings), isPlain: true);
    }

    public void WriteMarkup(string markup) => Console.MarkupLine(markup);

    /// <summary>Writes a line that must stay one, such as a path to be copied, whatever its length.</summary>
    public void WriteUnwrapped(string line) => Console.Profile.Out.Writer.WriteLine(line);
}
