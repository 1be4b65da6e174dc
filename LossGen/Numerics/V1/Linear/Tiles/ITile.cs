namespace LossGen.Numerics.V1;

/// <summary>
/// The innermost product of matrices at one width: a tile of the result, which stays in registers. Every element of it
/// adds chains of fused multiply-adds that begin with 0, in the order of the depth, so that no width changes a bit.
/// </summary>
/// <typeparam name="T">The arithmetic.</typeparam>
internal interface ITile<T>
    where T : unmanaged
{
    /// <summary>The rows of a tile, each an element of the left panel at a time, which all lanes share.</summary>
    static abstract int Rows { get; }

    /// <summary>The columns of a tile, which are lanes: two vectors.</summary>
    static abstract int Columns { get; }

    /// <summary>Multiplies two panels.</summary>
    /// <typeparam name="TSteps">How the left panel lies.</typeparam>
    /// <param name="left">The left panel: <see cref="Rows"/> by the depth.</param>
    /// <param name="right">The right panel: at each depth <see cref="Columns"/> elements, one after another.</param>
    /// <param name="depth">The number of terms of each sum.</param>
    /// <param name="chain">How many of them are a chain, which is added to those before.</param>
    /// <param name="tile">The first element of the result.</param>
    /// <param name="stride">The elements from one row of the result to the next.</param>
    /// <param name="adds">Whether the first chain is added to what the result holds.</param>
    /// <param name="ahead">What is asked for meanwhile.</param>
    static abstract void Multiply<TSteps>(
        ref T left, ref T right, nint depth, nint chain, ref T tile, nint stride, bool adds, AheadBytes ahead)
        where TSteps : IPanelSteps;
}

/// <summary>How a left panel lies: constants of the JIT, so that its elements need one address.</summary>
internal interface IPanelSteps
{
    /// <summary>The elements from one row to the next.</summary>
    static abstract int Row { get; }

    /// <summary>The elements from one depth to the next.</summary>
    static abstract int Depth { get; }
}

/// <summary>A panel whose rows hold <see cref="LinearBlocks.Depth"/> terms each: what is copied from rows.</summary>
internal readonly struct RowSteps : IPanelSteps
{
    /// <inheritdoc/>
    public static int Row => LinearBlocks.Depth;

    /// <inheritdoc/>
    public static int Depth => 1;
}

/// <summary>A panel with the elements of all rows side by side: what is copied from columns.</summary>
/// <typeparam name="T">The arithmetic.</typeparam>
/// <typeparam name="TTile">The tile, whose rows they are.</typeparam>
internal readonly struct ColumnSteps<T, TTile> : IPanelSteps
    where T : unmanaged
    where TTile : struct, ITile<T>
{
    /// <inheritdoc/>
    public static int Row => 1;

    /// <inheritdoc/>
    public static int Depth => TTile.Rows;
}
