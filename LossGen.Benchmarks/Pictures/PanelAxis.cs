namespace LossGen.Benchmarks.Pictures;

/// <summary>A horizontal axis.</summary>
/// <param name="Name">What lies on it.</param>
/// <param name="First">Its left end.</param>
/// <param name="Last">Its right end.</param>
/// <param name="Ticks">Where it is marked, and how.</param>
internal sealed record PanelAxis(string Name, double First, double Last, IReadOnlyList<(double X, string Text)> Ticks);
