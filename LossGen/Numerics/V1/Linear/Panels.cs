using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>Packs parts of matrices as tiles read them, widened. What a panel lacks is filled with zeros.</summary>
internal static unsafe class Panels
{
    /// <summary>Packs rows that lie apart evenly, each as a block of <see cref="LinearBlocks.Depth"/> terms.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <typeparam name="TArithmetic">The arithmetic.</typeparam>
    /// <param name="source">The first element.</param>
    /// <param name="stride">The elements from one row to the next.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="depth">How many elements of each.</param>
    /// <param name="panel">Where they go.</param>
    /// <param name="all">How many rows the panel has.</param>
    public static void PackRows<T, TArithmetic>(
        ref T source, nint stride, nint rows, nint depth, TArithmetic* panel, nint all)
        where T : unmanaged
        where TArithmetic : unmanaged
    {
        for (nint row = 0; row < all; row++, panel += LinearBlocks.Depth)
        {
            if (row < rows)
            {
                Widening.Copy(ref Unsafe.Add(ref source, row * stride), ref *panel, depth);
            }
            else
            {
                new Span<TArithmetic>(panel, (int)depth).Clear();
            }
        }
    }

    /// <summary>Packs some columns of a row as the next depth of a panel.</summary>
    /// <inheritdoc cref="PackRows"/>
    /// <param name="source">The first element.</param>
    /// <param name="columns">How many there are.</param>
    /// <param name="panel">Where they go.</param>
    /// <param name="all">How many columns the panel has.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void PackColumns<T, TArithmetic>(ref T source, nint columns, TArithmetic* panel, int all)
        where T : unmanaged
        where TArithmetic : unmanaged
    {
        if (columns >= all)
        {
            CopyWhole(ref source, panel, all);
            return;
        }

        Widening.Copy(ref source, ref *panel, columns);
        new Span<TArithmetic>(panel + columns, all - (int)columns).Clear();
    }

    // A number of columns that the JIT knows is a few moves and no call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyWhole<T, TArithmetic>(ref T source, TArithmetic* panel, int columns)
        where T : unmanaged
        where TArithmetic : unmanaged
    {
        if (typeof(T) == typeof(TArithmetic))
        {
            Unsafe.CopyBlockUnaligned(
                ref *(byte*)panel, ref Unsafe.As<T, byte>(ref source), (uint)(columns * sizeof(T)));
        }
        else
        {
            Widening.Copy(ref source, ref *panel, columns);
        }
    }
}
