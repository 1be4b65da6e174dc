namespace LossGen.Benchmarks.Accuracy.Picture;

/// <summary>The largest distances of one way to compute something.</summary>
/// <param name="Name">What is written beside its curve.</param>
/// <param name="Looks">The class of its curve in the style.</param>
/// <param name="Points">Where on the horizontal axis, and the distance there in units in the last place.</param>
internal sealed record UlpSeries(string Name, string Looks, IReadOnlyList<(double X, double Ulp)> Points);
