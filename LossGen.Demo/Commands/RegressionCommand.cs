using System.CommandLine;
using LossGen.Demo.Charts;
using LossGen.Demo.Display;
using LossGen.Demo.Pictures;
using LossGen.Demo.Regression;

namespace LossGen.Demo.Commands;

/// <summary>Fits a line to points with outliers, by least squares and by a loss of our own.</summary>
internal static class RegressionCommand
{
    public static Command Create()
    {
        var points = BoundedOption.Create("--points", "Points to fit", 200, 10, 100_000);
        var outliers = BoundedOption.Create("--outliers", "Share of points measured wrongly", 0.2, 0, 0.4);
        var scale = BoundedOption.Create("--scale", "Residual from which points count the same", 2.5, 0.1, 100);
        var seed = BoundedOption.Create("--seed", "Seed of the points", 42, 0, int.MaxValue);
        var output = FolderOption.Create();
        var command = new Command("regression", "Fits a line among outliers by a loss written as a C# method")
        {
            points, outliers, scale, seed, output,
        };
        command.SetAction(parsed =>
        {
            var drawn = new Measurements(
                parsed.GetValue(points), parsed.GetValue(outliers), parsed.GetValue(seed));
            var (c, folder) = (parsed.GetValue(scale), parsed.GetRequiredValue(output));
            return Guarded.Run((terminal, cancellation) => Run(drawn, c, folder, terminal, cancellation));
        });
        return command;
    }

    private static int Run(
        Measurements points, double scale, DirectoryInfo folder, Terminal terminal, CancellationToken cancellation)
    {
        terminal.WriteMarkup($"[bold]LossGen[/] fits a line to {points.X.Length:N0} points, some of them wrong");
        var squares = LineFitter.Fit(points, default, RobustLosses.Squares, cancellation);
        var robust = LineFitter.Fit(
            points, squares, (p, t, g) => RobustLosses.Robust(p, t, scale, g), cancellation);
        Write(terminal, "the truth", Measurements.Truth);
        Write(terminal, "least squares", squares);
        Write(terminal, "biweight", robust);

        var chart = new Chart(
            "Fitted lines", "x", [CurveOf("biweight", robust), CurveOf("least squares", squares)]);
        new LineChart(chart).Write(terminal);
        var file = folder.File("regression.svg");
        ScatterPicture.Write(file, "A line among outliers", [.. points.X.Zip(points.Y)], chart.Curves);
        terminal.WriteUnwrapped($"\nPicture: {file.FullName}");
        return ExitCode.Success;
    }

    private static void Write(Terminal terminal, string name, FittedLine line) => terminal.WriteMarkup(
        FormattableString.Invariant($"{name,-14} y = {line.Slope,6:0.000} x {line.Intercept,7:+0.000;-0.000}"));

    private static Curve CurveOf(string name, FittedLine line) => new(name, [(-1, line.At(-1)), (1, line.At(1))]);
}
