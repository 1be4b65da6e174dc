using System.Globalization;
using System.Text;
using LossGen.Demo.Charts;
using Spectre.Console;

namespace LossGen.Demo.Display;

/// <summary>Draws up to two curves. They are named where they end, so that they read without colours.</summary>
internal sealed class LineChart
{
    private const int Columns = 48;
    private const int Rows = 9;
    private const int AxisWidth = 8;

    private static readonly string[] Styles = ["teal", "purple"];

    private readonly Chart chart;
    private readonly LinearScale across;
    private readonly LinearScale up;
    private readonly BrailleCanvas canvas = new(Columns, Rows);
    private readonly string[] axis = new string[Rows];
    private readonly string[] names = new string[Rows];

    public LineChart(Chart chart)
    {
        (this.chart, across, up) = (chart, chart.Across(), chart.Up());
        Array.Fill(axis, new string(' ', AxisWidth - 2) + " │");
        Array.Fill(names, "");
        foreach (var tick in up.Ticks())
        {
            axis[Row(tick)] = Text(tick).PadLeft(AxisWidth - 2) + " ┤";
        }

        for (var i = 0; i < chart.Curves.Count; i++)
        {
            Draw(i);
            Name(i);
        }
    }

    public void Write(Terminal terminal)
    {
        terminal.WriteMarkup($"[bold]{Markup.Escape(chart.Title)}[/]");
        for (var row = 0; row < Rows; row++)
        {
            terminal.WriteMarkup($"[grey]{axis[row]}[/]{CurveMarkup(row)} {names[row]}".TrimEnd());
        }

        var (first, last) = (Text(across.At(0)), Text(across.At(1)));
        var gap = new string(' ', Columns - first.Length - last.Length);
        terminal.WriteMarkup($"[grey]{new string(' ', AxisWidth - 1)}└{new string('─', Columns)}[/]");
        terminal.WriteMarkup($"[grey]{new string(' ', AxisWidth)}{first}{gap}{last} {Markup.Escape(chart.XName)}[/]");
    }

    private void Draw(int index)
    {
        var previous = Dot(chart.Curves[index].At(across.At(0)));
        for (var x = 0; x < canvas.Width; x++)
        {
            var y = Dot(chart.Curves[index].At(across.At(x / (canvas.Width - 1.0))));
            for (var between = Math.Min(y, previous); between <= Math.Max(y, previous); between++)
            {
                canvas.Set(x, between, index);
            }

            previous = y;
        }
    }

    private void Name(int index)
    {
        var row = Row(chart.Curves[index].Points[^1].Y);
        row = names[row].Length == 0 ? row : row + (row == Rows - 1 ? -1 : 1);
        names[row] =
            $"[{Styles[index]}]{Markup.Escape(chart.Curves[index].Name)} {Text(chart.Curves[index].Points[^1].Y)}[/]";
    }

    private string CurveMarkup(int row)
    {
        var markup = new StringBuilder();
        for (var column = 0; column < Columns; column++)
        {
            var character = canvas.Character(column, row);
            markup.Append(character == ' ' ? " " : $"[{Styles[canvas.Owner(column, row)]}]{character}[/]");
        }

        return markup.ToString();
    }

    private int Dot(double value) => Place(value, canvas.Height);

    private int Row(double value) => Place(value, Rows);

    private int Place(double value, int steps) => Math.Clamp((int)((1 - up.Position(value)) * steps), 0, steps - 1);

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
