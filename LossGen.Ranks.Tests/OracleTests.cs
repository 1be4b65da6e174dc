using System.Numerics;
using LossGen.Ranks.Tests.Kernels;
using LossGen.Ranks.Tests.Kit;
using Xunit;

namespace LossGen.Ranks.Tests;

/// <summary>Slices that begin anywhere are as near to the exact values as one process: 100 bits tell.</summary>
public sealed class OracleTests
{
    private const int Rows = 10;
    private const int Classes = 203;

    /// <summary>Every kernel over some numbers of ranks.</summary>
    public static TheoryData<int, int> Cases
    {
        get
        {
            TheoryData<int, int> cases = [];
            for (var kernel = 0; kernel < OracleCase.All.Count; kernel++)
            {
                cases.Add(2, kernel);
                cases.Add(kernel % 2 == 0 ? 3 : 7, kernel);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_floats(int ranks, int kernel) => AssertNear(RankKernels.OfFloats, OracleCase.All[kernel], ranks);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Of_doubles(int ranks, int kernel) => AssertNear(RankKernels.OfDoubles, OracleCase.All[kernel], ranks);

    // Several chunks of a rank whose first does not begin at a multiple of 4,096 of all classes.
    [Fact]
    public void Of_long_slices()
    {
        var batch = Batches.Draw<float>(2, 17_000);
        AssertNear(RankKernels.OfFloats, OracleCase.All[2], batch, [0, 5_000]);
    }

    private static void AssertNear<T>(IReadOnlyList<RankKernel<T>> kernels, OracleCase one, int ranks)
        where T : unmanaged, INumber<T>
        => AssertNear(kernels, one, Batches.Draw<T>(Rows, Classes, seed: ranks), Slicing.Uneven(ranks, Classes));

    private static void AssertNear<T>(
        IReadOnlyList<RankKernel<T>> kernels, OracleCase one, RankBatch<T> batch, int[] firsts)
        where T : unmanaged, INumber<T>
    {
        var found = Together.Ranks(kernels.Single(kernel => kernel.Name == one.Name), batch, firsts);
        OracleAssert<T> oracle = new(one, batch);
        oracle.Rows(found[0]);
        for (var rank = 0; rank < firsts.Length; rank++)
        {
            oracle.Classes(found[rank], firsts[rank], Slicing.Length(firsts, rank, batch.Classes));
        }
    }
}
