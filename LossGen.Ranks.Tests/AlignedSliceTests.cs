using System.Numerics;
using LossGen.Oracle.Depth;
using LossGen.Ranks.Tests.Kernels;
using LossGen.Ranks.Tests.Kit;
using Xunit;

namespace LossGen.Ranks.Tests;

/// <summary>Where slices begin at multiples of 4,096 classes, ranks have the bits of one process.</summary>
public sealed class AlignedSliceTests
{
    // Seven chunks, the last of which is short; several blocks of rows for few ranks.
    private const int Rows = 11;
    private const int Classes = (6 * 4_096) + 777;

    /// <summary>Every kernel over some numbers of ranks; the further ones, which wait for cores, take turns.</summary>
    public static TheoryData<int, int> Cases
    {
        get
        {
            TheoryData<int, int> cases = [];
            int[] further = [1, 4, 7];
            for (var kernel = 0; kernel < RankKernels.OfFloats.Count; kernel++)
            {
                int[] some = TestDepth.IsFull ? [2, 3, further[kernel % further.Length]] : [2 + (kernel % 2)];
                foreach (var ranks in some)
                {
                    cases.Add(ranks, kernel);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_floats(int ranks, int kernel) => AssertSame(RankKernels.OfFloats[kernel], ranks);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_doubles(int ranks, int kernel) => AssertSame(RankKernels.OfDoubles[kernel], ranks);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_halves(int ranks, int kernel) => AssertSame(RankKernels.OfHalves[kernel], ranks);

    private static void AssertSame<T>(RankKernel<T> kernel, int ranks)
        where T : unmanaged, INumber<T>
    {
        var batch = Batches.Draw<T>(Rows, Classes);
        var firsts = Slicing.Aligned(ranks, Classes);
        RankAssert.SameBits(Together.Alone(kernel, batch), Together.Ranks(kernel, batch, firsts), firsts, batch);
    }
}
