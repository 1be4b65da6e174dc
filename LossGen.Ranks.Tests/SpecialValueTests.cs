using System.Numerics;
using LossGen.Oracle.Depth;
using LossGen.Ranks.Tests.Kernels;
using LossGen.Ranks.Tests.Kit;
using Xunit;

namespace LossGen.Ranks.Tests;

/// <summary>Infinities, NaN and ties have the bits of one process, whichever rank has them.</summary>
public sealed class SpecialValueTests
{
    private const int Chunk = 4_096;
    private const int Classes = (2 * Chunk) + 50;
    private const double Infinity = double.PositiveInfinity;

    private static readonly double[][] Triples =
    [
        [1, 1, 1], [-Infinity, 2, 3], [-Infinity, -Infinity, 3], [-Infinity, -Infinity, -Infinity], [Infinity, 0, 0],
        [0, Infinity, double.NaN], [double.NaN, Infinity, 1], [3, double.NaN, 3], [double.NaN, 1, double.NaN],
        [Infinity, Infinity, -Infinity], [-0.0, 0.0, -1],
    ];

    public static TheoryData<int> Kernels
        => [.. TestDepth.Some(Enumerable.Range(0, RankKernels.OfFloats.Count), 3)];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_floats(int kernel) => AssertSame(RankKernels.OfFloats[kernel]);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_doubles(int kernel) => AssertSame(RankKernels.OfDoubles[kernel]);

    [Theory]
    [MemberData(nameof(Kernels))]
    public void Of_halves(int kernel) => AssertSame(RankKernels.OfHalves[kernel]);

    // A row for each triple: the logits of a rank are low or masked but for one; the target is each of these in turn.
    private static void AssertSame<T>(RankKernel<T> kernel)
        where T : unmanaged, INumber<T>
    {
        var batch = Batches.Draw<T>(Triples.Length, Classes);
        int[] firsts = [0, Chunk, 2 * Chunk];
        for (var row = 0; row < Triples.Length; row++)
        {
            var low = T.CreateChecked(row % 2 == 0 ? -20 : -Infinity);
            batch.Logits.AsSpan(row * Classes, Classes).Fill(low);
            for (var rank = 0; rank < firsts.Length; rank++)
            {
                batch.Logits[(row * Classes) + firsts[rank] + 7 + rank] = T.CreateChecked(Triples[row][rank]);
            }

            batch.Targets[row] = firsts[row % 3] + 7 + (row % 3);
        }

        RankAssert.SameBits(Together.Alone(kernel, batch), Together.Ranks(kernel, batch, firsts), firsts, batch);
    }
}
