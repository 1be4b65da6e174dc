namespace LossGen.Demo.Charts;

/// <summary>A named curve through points whose x rises.</summary>
internal sealed record Curve(string Name, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>A curve of one value for each whole number from a first on.</summary>
    public static Curve Of(string name, int first, IEnumerable<double> values) =>
        new(name, [.. values.Select((value, i) => ((double)(first + i), value))]);

    /// <summary>The value between two points, on the straight line through them.</summary>
    public double At(double x)
    {
        var after = 1;
        while (after < Points.Count - 1 && Points[after].X < x)
        {
            after++;
        }

        var (from, to) = (Points[after - 1], Points[Math.Min(after, Points.Count - 1)]);
        var share = to.X == from.X ? 0 : Math.Clamp((x - from.X) / (to.X - from.X), 0, 1);
        return from.Y + (share * (to.Y - from.Y));
    }
}
