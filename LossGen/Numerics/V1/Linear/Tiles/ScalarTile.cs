using System.Numerics;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>A tile of numbers, for processors and kernels without vectors.</summary>
/// <typeparam name="T">The arithmetic: float or double.</typeparam>
internal readonly struct ScalarTile<T> : ITile<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <inheritdoc/>
    public static int Rows => 4;

    /// <inheritdoc/>
    public static int Columns => 8;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Multiply<TSteps>(
        ref T left, ref T right, nint depth, nint chain, ref T tile, nint stride, bool adds, AheadBytes ahead)
        where TSteps : IPanelSteps
    {
        for (nint first = 0; first < depth; first += chain)
        {
            for (nint row = 0; row < Rows; row++)
            {
                for (nint column = 0; column < Columns; column++)
                {
                    var sum = T.Zero;
                    for (var k = first; k < nint.Min(first + chain, depth); k++)
                    {
                        sum = T.FusedMultiplyAdd(
                            Unsafe.Add(ref left, (row * TSteps.Row) + (k * TSteps.Depth)),
                            Unsafe.Add(ref right, (k * Columns) + column), sum);
                    }

                    ref var result = ref Unsafe.Add(ref tile, (row * stride) + column);
                    result = adds ? result + sum : sum;
                }
            }

            adds = true;
        }
    }
}
