namespace LossGen.Numerics.V1;

/// <summary>The rows of a call in blocks, each of which is summed on its own.</summary>
/// <param name="rows">The number of rows.</param>
/// <param name="rowsPerBlock">The rows of a block; the last one may have fewer.</param>
/// <param name="count">The number of blocks.</param>
internal readonly struct RowBlocks(nint rows, nint rowsPerBlock, nint count)
{
    /// <summary>The number of blocks.</summary>
    public nint Count => count;

    /// <summary>The first row of a block.</summary>
    public nint First(nint block) => block * rowsPerBlock;

    /// <summary>The number of rows of a block.</summary>
    public nint Rows(nint block) => nint.Min(rowsPerBlock, rows - First(block));
}
