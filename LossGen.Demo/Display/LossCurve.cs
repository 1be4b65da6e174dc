using System.Globalization;
using System.Text;
using LossGen.Demo.Charts;
using LossGen.Demo.Training;
using Spectre.Console;

namespace LossGen.Demo.Display;

/// <summary>
/// Draws the losses of a run. The curves are named where they end, so that they read without colours.
/// </summary>
internal sealed class LossCurve
{
    private const int Columns = 54;
    private const int Rows = 10;
    private const int AxisWidth = 8;

    private static readonly string[] Styles = ["teal", "purple"];

    private readonly LossSeries[] series;
    private readonly LogScale scale;
    private readonly BrailleCanvas canvas = new(Columns, Rows);
    private readonly string[] axis = new string[Rows];
    private readonly string[] names = new string[Rows];

    public LossCurve(IReadOnlyList<EpochResult> epochs)
    {
        series = [LossSeries.Training(epochs), LossSeries.Test(epochs)];
        scale = new LogScale(series.SelectMany(one => one.Losses));
        Array.Fill(axis, new string(' ', AxisWidth - 2) + " │");
        Array.Fill(names, "");
        LabelAxis();
        LabelEnds();
        for (var i = 0; i < series.Length; i++)
        {
            Draw(i);
        }
    }

    public void Write(IAnsiConsole console)
    {
        for (var row = 0; row < Rows; row++)
        {
            console.MarkupLine($"[grey]{axis[row]}[/]{CurveMarkup(row)} {names[row]}");
        }

        var last = series[0].Losses.Count.ToString(CultureInfo.InvariantCulture);
        console.MarkupLine($"[grey]{new string(' ', AxisWidth - 1)}└{new string('─', Columns)}[/]");
        console.MarkupLine($"[grey]{"loss",AxisWidth - 1} 1{last.PadLeft(Columns - 1)} epoch[/]");
    }

    private void LabelAxis()
    {
        foreach (var tick in scale.Ticks())
        {
            axis[Row(scale.Position(tick))] = tick.ToString("0.######", CultureInfo.InvariantCulture)
                .PadLeft(AxisWidth - 2) + " ┤";
        }
    }

    private void LabelEnds()
    {
        for (var i = series.Length - 1; i >= 0; i--)
        {
            var final = series[i].Losses[^1];
            var row = Row(scale.Position(final));
            row = names[row].Length == 0 ? row : row + (row == Rows - 1 ? -1 : 1);
            var loss = final.ToString("0.0000", CultureInfo.InvariantCulture);
            names[row] = $"[{Styles[i]}]{series[i].Name} {loss}[/]";
        }
    }

    private void Draw(int index)
    {
        var previous = Dot(series[index].At(0));
        for (var x = 0; x < canvas.Width; x++)
        {
            var y = Dot(series[index].At(x / (canvas.Width - 1.0)));
            for (var between = Math.Min(y, previous); between <= Math.Max(y, previous); between++)
            {
                canvas.Set(x, between, index);
            }

            previous = y;
        }
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

    private int Dot(double loss) => Place(scale.Position(loss), canvas.Height);

    private static int Row(double position) => Place(position, Rows);

    /// <summary>
    /// A position from the bottom as one of so many steps from the top; what is not finite goes to the top.
    /// </summary>
    private static int Place(double position, int steps) =>
        double.IsFinite(position) ? Math.Clamp((int)((1 - position) * steps), 0, steps - 1) : 0;
}
