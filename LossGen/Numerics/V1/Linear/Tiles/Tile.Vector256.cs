using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

// One name for both types of arithmetic, so that what uses a tile is written once.
// The build makes the other widths of this file: see LossGen.Widths.

/// <summary>The tile of 256-bit vectors.</summary>
/// <typeparam name="T">The arithmetic: float or double.</typeparam>
internal readonly struct Tile256<T> : ITile<T>
    where T : unmanaged
{
    /// <inheritdoc/>
    public static int Rows => SingleTile256.Rows;

    /// <inheritdoc/>
    public static int Columns => typeof(T) == typeof(float) ? SingleTile256.Columns : DoubleTile256.Columns;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Multiply<TSteps>(
        ref T left, ref T right, nint depth, nint chain, ref T tile, nint stride, bool adds, AheadBytes ahead)
        where TSteps : IPanelSteps
    {
        if (typeof(T) == typeof(float))
        {
            SingleTile256.Multiply<TSteps>(
                ref Unsafe.As<T, float>(ref left), ref Unsafe.As<T, float>(ref right), depth, chain,
                ref Unsafe.As<T, float>(ref tile), stride, adds, ahead);
        }
        else
        {
            DoubleTile256.Multiply<TSteps>(
                ref Unsafe.As<T, double>(ref left), ref Unsafe.As<T, double>(ref right), depth, chain,
                ref Unsafe.As<T, double>(ref tile), stride, adds, ahead);
        }
    }
}
