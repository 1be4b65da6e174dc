using System.ComponentModel;
using System.Numerics;

namespace LossGen.Numerics.V1;

/// <summary>
/// Some rows of a linear kernel: their logits, which are computed and become their gradient in the same memory, and the
/// products on both sides of that. Chunks follow one another in one object, whose memory is borrowed once a call.
/// </summary>
/// <typeparam name="T">The element type of hidden states and weights.</typeparam>
/// <typeparam name="TArithmetic">The arithmetic: float, or double for doubles.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed unsafe class LinearChunk<T, TArithmetic> : IDisposable
    where T : unmanaged
    where TArithmetic : unmanaged, IFloatingPointIeee754<TArithmetic>
{
    // About how many runs of groups a thread takes, to balance the load. Within a run it prefetches its next group.
    private const int BlocksOfThread = 16;

    private readonly int[] _rows;
    private readonly int[] _slots;
    private readonly bool _spreads;
    private int _count;

    /// <summary>Borrows the memory of a call.</summary>
    /// <param name="shape">The shape, of at least one row.</param>
    /// <param name="width">The bits of the vectors that may be used, 0 for none, −1 for the widest.</param>
    /// <param name="spreads">Whether the work goes over the thread pool.</param>
    public LinearChunk(LinearShape shape, int width, bool spreads)
    {
        Shape = shape;
        Width = TileChoice.Widest(width);
        Threads = spreads ? Environment.ProcessorCount : 1;
        _spreads = Threads > 1;
        var rows = (int)nint.Clamp(shape.Rows, 1, LinearBlocks.ChunkRows<TArithmetic>(shape.Classes));
        BlockRows = LinearBlocks.Rows<TArithmetic>(shape.Classes);
        _rows = new int[rows];
        _slots = new int[rows];
        Memory = new(rows, shape.Classes, shape.Features, Threads);
    }

    /// <summary>The number of rows in the chunk.</summary>
    public int Count => _count;

    /// <summary>Whether no more rows fit.</summary>
    public bool IsFull => _count == _rows.Length;

    /// <summary>The shape of the call.</summary>
    internal LinearShape Shape { get; }

    /// <summary>The bits of a vector, or 0 for numbers.</summary>
    internal int Width { get; }

    /// <summary>The most threads at work.</summary>
    internal int Threads { get; }

    /// <summary>The rows of a chain in the gradient of the weights.</summary>
    internal int BlockRows { get; }

    /// <summary>The memory of the call.</summary>
    internal LinearMemory<TArithmetic> Memory { get; }

    /// <summary>The rows with a gradient: where their logits are.</summary>
    internal ReadOnlySpan<int> Slots => _slots.AsSpan(0, GradientRows);

    /// <summary>How many rows have a gradient.</summary>
    internal int GradientRows { get; private set; }

    /// <summary>Forgets the rows of the chunk before.</summary>
    public void Clear()
    {
        _count = 0;
        GradientRows = 0;
    }

    /// <summary>Takes a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="hasGradient">Whether its gradient may be anything but zero.</param>
    public void Add(nint row, bool hasGradient)
    {
        if (hasGradient)
        {
            _slots[GradientRows++] = _count;
        }

        _rows[_count++] = (int)row;
    }

    /// <summary>A row of the call.</summary>
    /// <param name="slot">Its place in the chunk.</param>
    public nint Row(nint slot) => _rows[slot];

    /// <summary>The logits of a row, and later their gradient.</summary>
    /// <param name="slot">Its place in the chunk.</param>
    public ref TArithmetic Logits(nint slot) => ref *(Memory.Logits + (slot * Memory.Stride));

    /// <summary>Computes the logits of all rows: hidden · weightᵀ + bias.</summary>
    /// <param name="hidden">The hidden states of all rows of the call.</param>
    /// <param name="weight">The weights, a row a class.</param>
    /// <param name="bias">The biases, one a class, or nothing.</param>
    public void ComputeLogits(ReadOnlySpan<T> hidden, ReadOnlySpan<T> weight, ReadOnlySpan<T> bias = default)
    {
        if (_count > 0)
        {
            LogitWork<T, TArithmetic> work = new(this, hidden, weight, bias);
            TileChoice.Run<TArithmetic, LogitWork<T, TArithmetic>>(Width, ref work);
        }
    }

    /// <summary>Computes the gradient of the hidden states of all rows: gradient · weight.</summary>
    /// <typeparam name="TGradient">The element type of the result.</typeparam>
    /// <param name="weight">The weights, a row a class.</param>
    /// <param name="result">The gradient of all rows of the call.</param>
    public void ComputeHiddenGradient<TGradient>(ReadOnlySpan<T> weight, Span<TGradient> result)
        where TGradient : unmanaged
    {
        var next = 0;
        for (var slot = 0; slot < _count; slot++)
        {
            if (next < GradientRows && _slots[next] == slot)
            {
                next++;
            }
            else
            {
                ClearRow(result, _rows[slot]);
            }
        }

        if (GradientRows > 0)
        {
            HiddenGradientWork<T, TArithmetic, TGradient> work = new(this, weight, result);
            TileChoice.Run<TArithmetic, HiddenGradientWork<T, TArithmetic, TGradient>>(Width, ref work);
        }
    }

    /// <summary>Adds to the gradient of the weights: gradientᵀ · hidden.</summary>
    /// <typeparam name="TGradient">The element type of the result.</typeparam>
    /// <param name="hidden">The hidden states of all rows of the call.</param>
    /// <param name="result">The gradient, a row a class.</param>
    public void AddWeightGradient<TGradient>(ReadOnlySpan<T> hidden, Span<TGradient> result)
        where TGradient : unmanaged
    {
        if (GradientRows > 0)
        {
            WeightGradientWork<T, TArithmetic, TGradient> work = new(this, hidden, result);
            TileChoice.Run<TArithmetic, WeightGradientWork<T, TArithmetic, TGradient>>(Width, ref work);
        }
    }

    /// <summary>Adds to the gradient of the biases: the sums of the gradient over the rows.</summary>
    /// <typeparam name="TGradient">The element type of the result.</typeparam>
    /// <param name="result">The gradient, one a class.</param>
    public void AddBiasGradient<TGradient>(Span<TGradient> result)
        where TGradient : unmanaged
    {
        if (GradientRows > 0)
        {
            BiasGradientWork<T, TArithmetic, TGradient> work = new(this, result);
            Spread(ref work, LinearBlocks.RoundUp(Shape.Classes, LinearBlocks.Depth) / LinearBlocks.Depth, 1);
        }
    }

    /// <summary>Clears the gradient of the hidden state of a row that adds nothing.</summary>
    /// <typeparam name="TGradient">The element type of the gradient.</typeparam>
    /// <param name="gradient">The gradient of all rows of the call.</param>
    /// <param name="row">The row.</param>
    public void ClearRow<TGradient>(Span<TGradient> gradient, nint row)
        where TGradient : unmanaged
        => gradient.Slice((int)(row * Shape.Features), (int)Shape.Features).Clear();

    /// <inheritdoc/>
    public void Dispose() => Memory.Dispose();

    /// <summary>The row of the call that is one of those with a gradient.</summary>
    /// <param name="index">Which of them.</param>
    internal nint GradientRow(nint index) => _rows[_slots[index]];

    /// <summary>Computes all groups of classes; a thread takes several neighbouring groups at a time.</summary>
    /// <typeparam name="TWork">The work.</typeparam>
    /// <param name="work">The work.</param>
    internal void SpreadOverClasses<TWork>(scoped ref TWork work)
        where TWork : struct, IRowRange, allows ref struct
    {
        var groups = LinearBlocks.RoundUp(Shape.Classes, LinearBlocks.Classes) / LinearBlocks.Classes;
        Spread(ref work, groups, nint.Max(1, groups / (BlocksOfThread * Threads)));
    }

    /// <summary>Does some work, a few units at a time where threads share it.</summary>
    /// <typeparam name="TWork">The work.</typeparam>
    /// <param name="work">The work.</param>
    /// <param name="units">How many units there are.</param>
    /// <param name="unitsPerBlock">How many of them a thread takes at a time.</param>
    internal void Spread<TWork>(scoped ref TWork work, nint units, nint unitsPerBlock)
        where TWork : struct, IRowRange, allows ref struct
    {
        if (_spreads)
        {
            RowThreads.Run(ref work, units, unitsPerBlock);
        }
        else
        {
            work.Run(0, units);
        }
    }
}
