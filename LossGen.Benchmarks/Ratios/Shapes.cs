namespace LossGen.Benchmarks.Ratios;

/// <summary>
/// The shapes that are measured: classes from digits to vocabularies, and rows as many as a batch would have.
/// </summary>
internal static class Shapes
{
    public static IReadOnlyList<(int Rows, int Classes)> All { get; } =
        [(256, 10), (128, 128), (64, 1_000), (64, 32_000), (48, 50_257), (16, 128_256)];

    /// <summary>A batch of the shape with this number of classes.</summary>
    public static Batch<T> BatchOf<T>(int classes, Func<double, T> convert)
        where T : unmanaged
        => new(All.First(shape => shape.Classes == classes).Rows, classes, convert);
}
