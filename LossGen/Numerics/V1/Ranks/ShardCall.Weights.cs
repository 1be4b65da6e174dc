using System.Buffers;

namespace LossGen.Numerics.V1;

// What classes weigh that another rank has: gathered once, before the first row.
public sealed partial class ShardCall
{
    private const int RowsPerMessage = 4_096;

    private double[]? _weights;

    /// <summary>The sum of the weights of all classes, of all ranks.</summary>
    public WideDouble ClassWeights { get; private set; }

    /// <summary>The weight of each row's target, once it was gathered; 0 where the row has none.</summary>
    public Elements<double> TargetWeights => (ReadOnlySpan<double>)_weights.AsSpan(0, (int)_rows);

    /// <summary>The weight of a row's target.</summary>
    /// <param name="row">The row.</param>
    public double WeightOf(nint row) => _weights![row];

    /// <summary>Gathers the sum of the class weights, in the order of the chunks of all ranks.</summary>
    /// <typeparam name="TWeight">The type of a weight.</typeparam>
    /// <param name="classWeights">The weight of each class of this rank's slice.</param>
    public void SumWeights<TWeight>(Elements<TWeight> classWeights)
        where TWeight : unmanaged
    {
        var length = 2 * _slices!.MostChunks;
        double[] mine = new double[length], all = new double[length * Ranks];
        for (nint first = 0, at = 0; first < classWeights.Length && _rows > 0; first += ClassThreads.Chunk, at += 2)
        {
            (mine[at], mine[at + 1]) = ClassWeightSum.OfChunk(classWeights, first);
        }

        Group.AllGather(mine, all);
        WideDouble total = default;
        for (var rank = 0; rank < Ranks; rank++)
        {
            for (var chunk = 0; chunk < _slices.Chunks(rank); chunk++)
            {
                var at = (rank * length) + (2 * chunk);
                total += new WideDouble(all[at], all[at + 1]);
            }
        }

        ClassWeights = total;
    }

    /// <summary>Gathers the weights of the rows' targets.</summary>
    /// <typeparam name="TIndex">The integer type of the targets.</typeparam>
    /// <typeparam name="TWeight">The type of a weight.</typeparam>
    /// <param name="targets">Targets that were checked.</param>
    /// <param name="classWeights">The weight of each class of this rank's slice.</param>
    /// <param name="ignoreIndex">The ignore index, or null where no row is ignored.</param>
    /// <param name="shift">How many rows on a row's target stands, within its sequence.</param>
    /// <param name="sequenceLength">The rows of a sequence; 0 where there are none.</param>
    public void GatherWeights<TIndex, TWeight>(
        Elements<TIndex> targets,
        Elements<TWeight> classWeights,
        long? ignoreIndex,
        long shift = 0,
        int sequenceLength = 0)
        where TIndex : unmanaged
        where TWeight : unmanaged
    {
        _weights = ArrayPool<double>.Shared.Rent((int)nint.Max(1, _rows));
        double[] mine = new double[nint.Min(RowsPerMessage, _rows)], all = new double[mine.Length * Ranks];
        nint sequence = sequenceLength == 0 ? targets.Length : sequenceLength;
        ref var origin = ref targets.First;
        for (nint first = 0; first < _rows; first += mine.Length)
        {
            for (var row = 0; row < nint.Min(mine.Length, _rows - first); row++)
            {
                var place = Place(TargetOf(ref origin, first + row, shift, sequence, ignoreIndex));
                mine[row] = place < 0 ? 0 : StoredNumber.ToDouble(classWeights[place]);
            }

            Group.AllGather(mine, all);
            for (var row = 0; row < nint.Min(mine.Length, _rows - first); row++)
            {
                var target = TargetOf(ref origin, first + row, shift, sequence, ignoreIndex);
                _weights[first + row] = target < 0 ? 0 : all[(_slices!.Owner(target) * mine.Length) + row];
            }
        }
    }

    // A row that is ignored has no target: -1.
    private static long TargetOf<TIndex>(ref TIndex origin, nint row, long shift, nint sequence, long? ignoreIndex)
        where TIndex : unmanaged
    {
        var target = ShiftedTargets.At(ref origin, row, 0, shift, sequence);
        return target == ignoreIndex || target == ShiftedTargets.None ? -1 : target;
    }

    private void ReturnWeights()
    {
        if (_weights is not null)
        {
            ArrayPool<double>.Shared.Return(_weights);
        }
    }
}
