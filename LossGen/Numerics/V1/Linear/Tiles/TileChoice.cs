using System.Numerics;
using System.Runtime.Intrinsics;

namespace LossGen.Numerics.V1;

/// <summary>Work that is the same at every width.</summary>
/// <typeparam name="T">The arithmetic.</typeparam>
internal interface ITileWork<T>
    where T : unmanaged
{
    /// <summary>Does it with the tiles of a width.</summary>
    /// <typeparam name="TTile">The tile.</typeparam>
    void Run<TTile>()
        where TTile : struct, ITile<T>;
}

/// <summary>Chooses the tile of a call.</summary>
internal static class TileChoice
{
    /// <summary>The bits of the vectors that a kernel may use: those asked for, or the widest that are fast.</summary>
    /// <param name="width">The bits asked for, 0 for numbers, or −1 for the widest.</param>
    public static int Widest(int width) => width switch
    {
        0 => 0,
        -1 when !Vector128.IsHardwareAccelerated => 0,
        512 or -1 when Vector512.IsHardwareAccelerated => 512,
        256 or 512 or -1 when Vector256.IsHardwareAccelerated => 256,
        _ => 128,
    };

    /// <summary>Does some work with the tiles of a width.</summary>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <typeparam name="TWork">The work.</typeparam>
    /// <param name="width">The bits of a vector, or 0 for numbers.</param>
    /// <param name="work">The work.</param>
    public static void Run<T, TWork>(int width, scoped ref TWork work)
        where T : unmanaged, IFloatingPointIeee754<T>
        where TWork : struct, ITileWork<T>, allows ref struct
    {
        switch (width)
        {
            case 512:
                work.Run<Tile512<T>>();
                break;
            case 256:
                work.Run<Tile256<T>>();
                break;
            case 128:
                work.Run<Tile128<T>>();
                break;
            default:
                work.Run<ScalarTile<T>>();
                break;
        }
    }
}
