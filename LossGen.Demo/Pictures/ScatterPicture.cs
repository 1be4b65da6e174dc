using System.Globalization;
using System.Text;
using LossGen.Demo.Charts;

namespace LossGen.Demo.Pictures;

/// <summary>Points, and up to two curves through them.</summary>
internal static class ScatterPicture
{
    private const double Width = 720;
    private const double Height = 460;
    private const double Left = 64;
    private const double Right = 590;
    private const double Top = 72;
    private const double Bottom = 410;
    private const double LabelHeight = 16;

    private static readonly string[] Inks = ["train", "test"];

    public static void Write(
        FileInfo file, string heading, IReadOnlyList<(double X, double Y)> points, IReadOnlyList<Curve> curves)
    {
        using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(false));
        using var svg = new SvgWriter(writer, Width, Height, heading, Looks.Style);
        var across = new LinearScale(points.Select(static p => p.X));
        var up = new LinearScale(points.Select(static p => p.Y).Concat(curves.SelectMany(Values)));
        svg.Rectangle(0, 0, Width, Height, "paper");
        svg.Label(Left, 42, heading, "heading");
        foreach (var tick in up.Ticks())
        {
            svg.Line(Left, Y(tick), Right, Y(tick), "grid");
            svg.Label(Left - 8, Y(tick) + 4, Text(tick), "quiet left");
        }

        foreach (var tick in across.Ticks())
        {
            svg.Label(X(tick), Bottom + 22, Text(tick), "quiet middle");
        }

        foreach (var (x, y) in points)
        {
            svg.Circle(X(x), Y(y), 2, "quiet");
        }

        var free = double.NegativeInfinity;
        foreach (var (i, curve) in curves.Index().OrderBy(pair => Y(pair.Item.Points[^1].Y)))
        {
            svg.Curve([.. curve.Points.Select(p => (X(p.X), Y(p.Y)))], Inks[i]);
            free = Math.Max(Y(curve.Points[^1].Y) + 4, free + LabelHeight);
            svg.Label(Right + 8, free, curve.Name, Inks[i] + "-ink");
        }

        double X(double value) => Left + ((Right - Left) * across.Position(value));

        double Y(double value) => Bottom - ((Bottom - Top) * up.Position(value));
    }

    private static IEnumerable<double> Values(Curve curve) => curve.Points.Select(static p => p.Y);

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
