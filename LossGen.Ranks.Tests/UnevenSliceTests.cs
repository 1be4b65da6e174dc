using System.Numerics;
using LossGen.Ranks.Tests.Kernels;
using LossGen.Ranks.Tests.Kit;
using Xunit;

namespace LossGen.Ranks.Tests;

/// <summary>Where slices begin anywhere, all ranks have the same bits, within the accuracy of one process.</summary>
[Trait("Category", "Exhaustive")]
public sealed class UnevenSliceTests
{
    // Several blocks of rows, and several groups of rows whose losses are summed together in each of them.
    private const int Rows = 600;
    private const int Classes = 1_003;

    private static readonly int[] Ranks = [2, 7, 3, 4];

    /// <summary>Every kernel over some number of ranks; these take turns, because many ranks wait for cores.</summary>
    public static TheoryData<int, int> Cases
    {
        get
        {
            TheoryData<int, int> cases = [];
            for (var kernel = 0; kernel < RankKernels.OfFloats.Count; kernel++)
            {
                cases.Add(Ranks[kernel % Ranks.Length], kernel);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_floats(int ranks, int kernel) => AssertNear(RankKernels.OfFloats[kernel], ranks, 1);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_doubles(int ranks, int kernel) => AssertNear(RankKernels.OfDoubles[kernel], ranks, 4);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_halves(int ranks, int kernel) => AssertNear(RankKernels.OfHalves[kernel], ranks, 1);

    private static void AssertNear<T>(RankKernel<T> kernel, int ranks, double ulps)
        where T : unmanaged, INumber<T>
    {
        var batch = Batches.Draw<T>(Rows, Classes);
        var firsts = Slicing.Uneven(ranks, Classes);
        RankAssert.Near(Together.Alone(kernel, batch), Together.Ranks(kernel, batch, firsts), firsts, batch, ulps);
    }
}
