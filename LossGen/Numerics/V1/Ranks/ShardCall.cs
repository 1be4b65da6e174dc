using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// A call of a kernel on one of several ranks, each of which has a slice of the classes: what it tells the others and
/// what it hears from them. Ranks agree before anything is written; from then on all of them gather the same number of
/// messages of the same lengths, so that none waits for another that does not come.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ShardCall : IDisposable
{
    private readonly ClassShard _shard;
    private readonly string _name;
    private readonly int _plan;
    private readonly ShardParts _parts;
    private readonly double[] _facts;
    private ShardHash _options = new();
    private ShardHash _data = new();
    private ShardSlices? _slices;
    private nint _rows;
    private nint _classes;

    /// <summary>Begins a call.</summary>
    /// <param name="shard">This rank's slice.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <param name="plan">What stands for the kernel and its options, the same on every rank.</param>
    /// <param name="parts">What ranks tell each other of a row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="shard"/> is null: no rank can be told.</exception>
    public ShardCall([NotNull] ClassShard? shard, string name, int plan, ShardParts parts)
    {
        ArgumentNullException.ThrowIfNull(shard, name);
        (_shard, _name, _plan, _parts) = (shard, name, plan, parts);
        _facts = ArrayPool<double>.Shared.Rent(ShardFacts.Length * (Ranks + 1));
    }

    /// <summary>
    /// Whether a smoothing term is not scaled by class weights; what is neither is refused on all ranks.
    /// </summary>
    /// <param name="value">The choice.</param>
    /// <param name="name">The parameter that holds it.</param>
    /// <param name="shard">This rank's slice.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no value of the enumeration.</exception>
    public static bool Unweighted(SmoothingWeights value, string name, ClassShard? shard)
    {
        if (value is not (SmoothingWeights.Weighted or SmoothingWeights.Unweighted))
        {
            using ShardCall call = new(shard, name, 0, ShardParts.None);
            call.Refuse();
        }

        return Require.Unweighted(value, name);
    }

    /// <summary>The number of classes of all ranks.</summary>
    public nint Classes => (nint)_shard.TotalClasses;

    /// <summary>Whether this rank has told the others nothing yet, so that they wait for it.</summary>
    public bool IsAwaited { get; private set; } = true;

    private IRankGroup Group => _shard.Group;

    private int Ranks => _shard.Group.Count;

    /// <summary>Takes an option of the call into what ranks compare.</summary>
    /// <param name="option">The number.</param>
    public void Compare(double option) => _options.Add(BitConverter.DoubleToUInt64Bits(option));

    /// <inheritdoc cref="Compare(double)"/>
    public void Compare(long option) => _options.Add((ulong)option);

    /// <inheritdoc cref="Compare(double)"/>
    public void Compare(bool option) => _options.Add(option ? 1UL : 0);

    /// <summary>Takes numbers of the rows into what ranks compare.</summary>
    /// <typeparam name="T">The type of a number.</typeparam>
    /// <param name="numbers">The numbers.</param>
    public void Compare<T>(Elements<T> numbers)
        where T : unmanaged
        => _data.Add(numbers);

    /// <summary>Waits for all ranks and compares their calls; until then, nothing has been written.</summary>
    /// <param name="slice">The rows, and the classes of this rank's slice.</param>
    /// <exception cref="ArgumentException">
    /// A rank has refused its arguments, or the ranks do not compute the same call, or slices do not fit.
    /// </exception>
    public void Agree(KernelShape slice)
    {
        ShardFacts.Write(_facts, slice, _shard, _plan, _options, _data);
        Tell();
        _slices = ShardFacts.Agree(Heard, Ranks, _name);
        (_rows, _classes) = (slice.Rows, slice.Classes);
    }

    /// <summary>Tells the others that this rank has refused its arguments.</summary>
    public void Refuse()
    {
        ShardFacts.Refuse(_facts.AsSpan(0, ShardFacts.Length));
        Tell();
    }

    /// <summary>The place of a class in this rank's slice, or -1 where another rank has it, or none.</summary>
    /// <param name="target">The class.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Place(long target)
    {
        var place = unchecked(target - _shard.FirstClass);
        return (ulong)place < (ulong)_classes ? (nint)place : -1;
    }

    /// <summary>Gives back what the call has borrowed.</summary>
    public void Dispose()
    {
        ArrayPool<double>.Shared.Return(_facts);
        ReturnWeights();
        ReturnMessages();
    }

    private ReadOnlySpan<double> Heard => _facts.AsSpan(ShardFacts.Length, ShardFacts.Length * Ranks);

    private void Tell()
    {
        IsAwaited = false;
        Group.AllGather(
            _facts.AsSpan(0, ShardFacts.Length), _facts.AsSpan(ShardFacts.Length, ShardFacts.Length * Ranks));
    }
}
