namespace LossGen.Benchmarks.Pictures;

/// <summary>What one way to compute something comes to.</summary>
/// <param name="Name">What is written beside its curve.</param>
/// <param name="Looks">The class of its curve in the style; that of its ink has the same name with <c>-ink</c>.</param>
/// <param name="Points">Where on the horizontal axis, and the value there.</param>
internal sealed record Series(string Name, string Looks, IReadOnlyList<(double X, double Value)> Points)
{
    /// <summary>The values, from left to right.</summary>
    public IEnumerable<double> Values => Points.Select(point => point.Value);

    /// <summary>The same with nothing below a limit.</summary>
    /// <param name="least">The limit.</param>
    public Series AtLeast(double least)
        => this with { Points = [.. Points.Select(point => (point.X, Math.Max(point.Value, least)))] };
}
