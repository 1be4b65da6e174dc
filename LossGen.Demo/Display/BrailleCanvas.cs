namespace LossGen.Demo.Display;

/// <summary>Dots in a terminal: each character cell holds two by four of them (Unicode block U+2800).</summary>
internal sealed class BrailleCanvas(int columns, int rows)
{
    public const int DotsAcross = 2;
    public const int DotsDown = 4;

    private const int FirstPattern = 0x2800;

    private readonly byte[,] cells = new byte[columns, rows];
    private readonly int[,] owners = new int[columns, rows];

    public int Width => columns * DotsAcross;

    public int Height => rows * DotsDown;

    /// <summary>Sets a dot, counted from the upper left; the cell then belongs to this series.</summary>
    public void Set(int x, int y, int series)
    {
        var (column, row) = (x / DotsAcross, y / DotsDown);
        cells[column, row] |= Bit(x % DotsAcross, y % DotsDown);
        owners[column, row] = series;
    }

    public char Character(int column, int row) =>
        cells[column, row] == 0 ? ' ' : (char)(FirstPattern + cells[column, row]);

    public int Owner(int column, int row) => owners[column, row];

    /// <summary>
    /// The first three dots of a column are numbered downwards; the fourth was added to the code later.
    /// </summary>
    private static byte Bit(int x, int y) => (byte)(y == 3 ? 0x40 << x : 1 << ((3 * x) + y));
}
