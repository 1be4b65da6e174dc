using System.Globalization;
using LossGen.Demo.Display;
using Spectre.Console;

namespace LossGen.Demo.Explanation;

/// <summary>Writes a declaration, what is emitted for it, and how long its passes take.</summary>
internal sealed class ExplanationReport(Terminal terminal)
{
    private const int Width = 80;
    private const int BarWidth = 18;
    private const int TitleWidth = 48;

    public void Write(SampleDeclaration sample, EmittedSample emitted)
    {
        Heading($"{sample.Name}: {sample.Description}");
        Source(sample.Method);
        Heading("What the generator emits");
        Source(emitted.Emitted[0].ToString());
        if (emitted.Emitted.Count > 1)
        {
            terminal.WriteMarkup($"[grey]… and {emitted.Emitted.Count - 1} files with the same passes at other vector widths.[/]");
        }
    }

    public void WriteTimes(IEnumerable<(string Title, double Nanoseconds)> passes)
    {
        Heading(string.Create(
            CultureInfo.InvariantCulture, $"Time of each pass, {PassTimer.Classes:N0} classes that lie in the cache"));
        var all = passes.ToList();
        var longest = all.Max(pass => pass.Nanoseconds);
        foreach (var (title, nanoseconds) in all)
        {
            var bar = new string('█', Math.Max(1, (int)Math.Round(BarWidth * nanoseconds / longest)));
            var name = title.Length <= TitleWidth ? title : title[..(TitleWidth - 1)] + "…";
            var time = nanoseconds.ToString("0.000", CultureInfo.InvariantCulture);
            terminal.WriteMarkup($"{Markup.Escape(name.PadRight(TitleWidth))} {time,6} ns [teal]{bar}[/]");
        }

        var sum = all.Sum(pass => pass.Nanoseconds).ToString("0.000", CultureInfo.InvariantCulture);
        terminal.WriteMarkup($"{"all, for each class",-TitleWidth} [bold]{sum,6} ns[/]");
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
