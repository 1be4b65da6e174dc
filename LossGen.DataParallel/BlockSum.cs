using System.Numerics.Tensors;

namespace LossGen.DataParallel;

/// <summary>
/// Adds the numbers of blocks in the order of the blocks, whoever computes them. Each round takes a block of every
/// rank, in the order of the ranks, and the first rank puts what was added before in front of its own: so the additions
/// are the same for every number of ranks, and with them every bit of the sum.
/// </summary>
internal sealed class BlockSum
{
    // Changes no number that it is added to, not even the sign of a zero.
    private const double Nothing = -0.0;

    private readonly IRankGroup _group;
    private readonly double[] _sum;

    public BlockSum(IRankGroup group, int length)
    {
        (_group, _sum) = (group, new double[length]);
        Array.Fill(_sum, Nothing);
    }

    /// <summary>The sum of the rounds so far, the same on every rank.</summary>
    public ReadOnlySpan<double> Value => _sum;

    /// <summary>Adds a block of each rank.</summary>
    /// <param name="block">The numbers of this rank's block; empty where it has none in this round.</param>
    public void AddRound(ReadOnlySpan<double> block)
    {
        if (_group.Rank > 0)
        {
            Array.Fill(_sum, Nothing);
        }

        if (!block.IsEmpty)
        {
            TensorPrimitives.Add(_sum, block, _sum);
        }

        _group.AllReduceSum(_sum);
    }
}
