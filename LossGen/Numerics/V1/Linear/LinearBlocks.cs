using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// The sizes of blocks in the products of a linear kernel. <see cref="Chain"/>, <see cref="Depth"/> and
/// <see cref="Rows{T}"/> fix the order of sums, and with it the bits: they never change within a version.
/// </summary>
internal static class LinearBlocks
{
    /// <summary>
    /// The terms of one chain of fused multiply-adds. A sum in which one term is larger than all others together, as
    /// the target's is in a gradient, loses half an ulp at every term that follows: chains are short.
    /// </summary>
    public const int Chain = 64;

    /// <summary>The features or classes of a panel: chains that are added in the arithmetic.</summary>
    public const int Depth = 256;

    /// <summary>
    /// The most features of weights that are packed at a time: rows are read in long runs, because short ones that lie
    /// a power of two apart fall into the same few lines of a cache; and what is packed stays in the second cache.
    /// </summary>
    public const int Strip = 512;

    /// <summary>The classes of a group: whole tiles at every width, and whole lines of the cache.</summary>
    public const int Classes = 48;

    /// <summary>The most rows of any tile.</summary>
    public const int TileRows = 12;

    /// <summary>The most columns of any tile.</summary>
    public const int TileColumns = 32;

    private const int ChainRows = 48;
    private const int MostChunkRows = 384;
    private const int LogitBytes = 48 << 20;
    private const int PanelBytes = 1 << 23;

    /// <summary>
    /// The rows whose products are one chain in the gradient of the weights: 48, halved until their logits take no more
    /// than 48 MiB.
    /// </summary>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <param name="classes">The number of classes.</param>
    public static int Rows<T>(nint classes)
        where T : unmanaged
    {
        var rows = ChainRows;
        while (rows > 1 && rows * classes * Unsafe.SizeOf<T>() > LogitBytes)
        {
            rows /= 2;
        }

        return rows;
    }

    /// <summary>The rows whose logits are in memory together: whole chains of <see cref="Rows{T}"/>.</summary>
    /// <inheritdoc cref="Rows{T}"/>
    public static int ChunkRows<T>(nint classes)
        where T : unmanaged
    {
        var chain = Rows<T>(classes);
        var chains = LogitBytes / (chain * nint.Max(classes, 1) * Unsafe.SizeOf<T>());
        return chain * (int)nint.Clamp(chains, 1, MostChunkRows / chain);
    }

    /// <summary>How many columns of some lines are packed together: what 8 MiB hold, but at least one unit.</summary>
    /// <param name="columns">All columns.</param>
    /// <param name="bytes">The bytes of a column.</param>
    /// <param name="unit">What the number is a multiple of, unless there are fewer.</param>
    public static nint PanelColumns(nint columns, nint bytes, nint unit)
        => nint.Min(RoundUp(columns, unit), nint.Max(unit, PanelBytes / bytes / unit * unit));

    /// <summary>The next multiple of a unit.</summary>
    /// <param name="count">A number.</param>
    /// <param name="unit">The unit.</param>
    public static nint RoundUp(nint count, nint unit) => (count + unit - 1) / unit * unit;
}
