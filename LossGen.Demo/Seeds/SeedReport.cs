using System.Globalization;
using LossGen.Demo.Display;
using Spectre.Console;

namespace LossGen.Demo.Seeds;

/// <summary>Writes the seeds as sections: figures side by side, plots, corrections.</summary>
internal sealed class SeedReport(Terminal terminal)
{
    private const int NameWidth = 38;
    private const int FigureWidth = 13;
    private const int TextWidth = 78;

    public void Write(SeedSection section)
    {
        Line($"\n[bold]Seed {section.Number}: {Markup.Escape(section.Title)}[/]");
        Line($"[grey]{"",NameWidth}{"seed",FigureWidth}{"LossGen",FigureWidth}{"difference",FigureWidth}[/]");
        foreach (var group in section.Groups)
        {
            Line($"[teal]{Markup.Escape(group.Title)}[/]");
            foreach (var figure in group.Figures)
            {
                Line(Row(figure));
            }
        }

        foreach (var chart in section.Pictures.SelectMany(picture => picture.Charts))
        {
            Line("");
            new LineChart(chart).Write(terminal);
        }

        if (section.Corrections.Count > 0)
        {
            Line("\n[olive]Where the seed is wrong[/]");
        }

        foreach (var correction in section.Corrections)
        {
            foreach (var line in WordWrap.Lines(correction, TextWidth, first: "  * ", hanging: "    "))
            {
                terminal.WriteUnwrapped(line);
            }
        }
    }

    public void WriteSummary(IReadOnlyList<SeedSection> sections)
    {
        var figures = sections.SelectMany(section => section.Figures).ToList();
        var wrong = figures.Count(figure => !figure.Holds);
        Line(wrong == 0
            ? $"\n[green]All {figures.Count} figures agree[/] as far as the seeds' decimals tell."
            : $"\n[red]{wrong} of {figures.Count} figures differ by more than the seeds' decimals allow.[/]");
    }

    private static string Row(SeedFigure figure)
    {
        var format = "F" + figure.Decimals;
        var finer = "F" + Math.Min(figure.Decimals + 3, 7);
        var name = "  " + figure.Name;
        var row = string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-NameWidth}{figure.Seed.ToString(format, CultureInfo.InvariantCulture),FigureWidth}"
            + $"{figure.LossGen.ToString(finer, CultureInfo.InvariantCulture),FigureWidth}");
        var difference = figure.Difference.ToString("0.0e+0", CultureInfo.InvariantCulture).PadLeft(FigureWidth);
        return $"{Markup.Escape(row)}[{(figure.Holds ? "green" : "red")}]{difference}[/]";
    }

    private void Line(string markup) => terminal.WriteMarkup(markup);
}
