namespace LossGen.Tests.EndToEnd.PyTorch;

/// <summary>
/// Where the classes of rows lie: side by side, in rows that lie apart, or in planes of the shape (N, C, inner).
/// </summary>
internal sealed class FigureLayout
{
    private readonly Figure figure;
    private readonly int inner;
    private readonly int stride;

    public FigureLayout(Figure figure)
    {
        this.figure = figure;
        inner = (int)(figure.Find("innerSize")?[0] ?? 1);
        stride = (int)(figure.Find("rowStride")?[0] ?? figure.Classes);
        Rows = figure.Numbers["logits"].Length / stride;
    }

    public int Rows { get; }

    /// <summary>The rows of an input or output with a number for each class.</summary>
    public double[][] RowsOf(string name)
        => [.. Enumerable.Range(0, Rows).Select(row => RowOf(name, row, figure.Numbers[name]))];

    /// <summary>An output row after row; what lies between rows is left out.</summary>
    public double[] Pack(string name, double[] memory)
        => IsOfClasses(name) ? [.. Enumerable.Range(0, Rows).SelectMany(row => RowOf(name, row, memory))] : memory;

    /// <summary>Whether an output has a number for each class of each row.</summary>
    public static bool IsOfClasses(string name) => name is "gradient" or "probabilities" or "logProbabilities";

    private double[] RowOf(string name, int row, double[] memory)
        => [.. Enumerable.Range(0, figure.Classes).Select(c => memory[PlaceOf(name, row, c)])];

    private int PlaceOf(string name, int row, int c)
        => figure.Options.ClassAxis == 1 ? (((row / inner * figure.Classes) + c) * inner) + (row % inner)
            : name is "logits" or "gradient" or Figure.Prior ? (row * stride) + c
            : (row * figure.Classes) + c;
}
