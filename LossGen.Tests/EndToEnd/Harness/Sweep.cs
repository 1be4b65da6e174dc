using System.Runtime.Intrinsics;
using LossGen.Oracle.Depth;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>
/// The sizes that tests run over: at full depth every one where vectors are instructions, else the interesting ones.
/// Where vectors are emulated, a vector operation takes a hundred times longer.
/// </summary>
internal static class Sweep
{
    private static readonly int[] Edges =
    [
        1, 2, 3, 4, 5, 7, 8, 9, 10, 15, 16, 17, 24, 31, 32, 33, 37, 47, 48, 49, 63, 64, 65, 95, 96, 97, 127, 128, 129,
        160, 255, 256, 257, 260,
    ];

    public static bool IsNative => Vector256.IsHardwareAccelerated;

    /// <summary>Numbers of classes from 1 to 260 that a kernel accepts.</summary>
    public static IEnumerable<int> Classes(Kernel kernel)
        => (IsNative && TestDepth.IsDeep ? Enumerable.Range(1, 260) : Edges).Where(kernel.Accepts);

    /// <summary>Those of them where vectors, tiles and blocks begin and end.</summary>
    public static IEnumerable<int> EdgeClasses(Kernel kernel) => Edges.Where(kernel.Accepts);

    /// <summary>A few numbers of classes around the sizes of vectors and tiles.</summary>
    public static IEnumerable<int> FewClasses(Kernel kernel)
        => (IsNative ? [1, 2, 3, 5, 8, 10, 16, 17, 33, 37, 64, 65, 100, 257] : new[] { 1, 2, 3, 5, 8, 10, 16, 33, 37 })
            .Where(kernel.Accepts);

    /// <summary>Numbers of rows up to more than two tiles of the widest vectors.</summary>
    public static IReadOnlyList<int> Rows { get; } = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 65];

    /// <summary>More rows than the widest vector has lanes, and some that are left over.</summary>
    public const int TileAndRest = 20;

    /// <summary>
    /// Whether many rows may go another way than few of them: a row a lane, at most <see cref="MostInTiles"/> classes.
    /// </summary>
    public static bool TakesTiles(Kernel kernel, int classes)
        => kernel.Shape.Options.Classes != 0 || classes <= MostInTiles;

    /// <summary>The most classes of a tile.</summary>
    public const int MostInTiles = 64;

    /// <summary>One number of classes that a kernel accepts.</summary>
    public static int SomeClasses(Kernel kernel) => kernel.Accepts(21) ? 21 : kernel.Shape.Options.Classes;
}
