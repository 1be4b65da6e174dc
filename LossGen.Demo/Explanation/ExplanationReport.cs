using System.Globalization;
using LossGen.Demo.Display;
using Spectre.Console;

namespace LossGen.Demo.Explanation;

/// <summary>Writes a declaration, what is emitted for it, and how long its passes take.</summary>
internal sealed class ExplanationReport(Terminal terminal)
{
    private const int Width = 80;
    private const int BarWidth = 14;
    private const int TitleWidth = 46;

    public void Write(EmittedSample sample)
    {
        Heading($"{sample.Declaration.Name}: {sample.Declaration.Description}");
        Source(sample.Declaration.Method);
        Heading("What the generator emits");
        Source(sample.Emitted[0].ToString());
        if (sample.Emitted.Count > 1)
        {
            terminal.WriteMarkup(
                $"[grey]… and {sample.Emitted.Count - 1} files with the same passes at other vector widths.[/]");
        }
    }

    public void WriteTimes(PassTimes times)
    {
        Heading(string.Create(
            CultureInfo.InvariantCulture,
            $"Time for one class, of {PassTimer.Rows} rows of {PassTimer.Classes:N0} in the cache"));
        var longest = times.Passes.Max(pass => pass.Nanoseconds);
        foreach (var (pass, nanoseconds) in times.Passes)
        {
            var bar = new string('█', Math.Max(1, (int)Math.Round(BarWidth * nanoseconds / longest)));
            Time(pass.Title, nanoseconds, times.Kernel, $" [teal]{bar}[/]");
        }

        Time("All passes", times.Sum, times.Kernel);
        Time("The kernel, clocks off", times.Kernel, times.Kernel);
        terminal.WriteMarkup("");
        Note(times);
    }

    private void Time(string title, double nanoseconds, double kernel, string bar = "")
    {
        var name = title.Length <= TitleWidth ? title : title[..(TitleWidth - 1)] + "…";
        var text = string.Create(
            CultureInfo.InvariantCulture, $"{nanoseconds,6:0.000} ns {100 * nanoseconds / kernel,4:0} %");
        terminal.WriteMarkup($"{Markup.Escape(name.PadRight(TitleWidth))} {text}{bar}");
    }

    private void Note(PassTimes times)
    {
        var ran = string.Join(", ", times.Passes.Select(pass => pass.Pass.Method));
        var text = $"{ran} are what this machine runs. In the emitted kernel a clock is read before and after each "
            + "call of one, and what reading it takes is taken off. Calls without clocks take turns with these; each "
            + $"figure is the median of {PassTimer.Turns} turns after the JIT has settled. What the passes leave of "
            + "the kernel is its checks, sums over class weights, and in a row the place of its maximum and a "
            + "logarithm.";
        foreach (var line in WordWrap.Lines(text, Width))
        {
            terminal.WriteMarkup($"[grey]{Markup.Escape(line)}[/]");
        }
    }

    private void Heading(string text) => terminal.WriteMarkup($"\n[bold]{Markup.Escape(text)}[/]\n");

    private void Source(string source)
    {
        var fitted = SourceLayout.Fit(source, Width);
        if (terminal.IsPlain)
        {
            terminal.WriteUnwrapped(fitted);
        }
        else
        {
            terminal.WriteMarkup(Highlighter.Markup(fitted));
        }
    }
}
