using System.Buffers;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// All memory of a call beside its spans, borrowed once: the logits of a chunk, packed panels that threads share, and
/// scratch memory for each thread. It comes from the array pool, because memory that was never touched costs more than
/// what is computed in it.
/// </summary>
/// <typeparam name="T">The arithmetic.</typeparam>
internal sealed unsafe class LinearMemory<T> : IDisposable
    where T : unmanaged
{
    private const int Alignment = 64;

    private readonly nint _scratchBytes;
    private readonly int[] _taken;
    private readonly byte[] _borrowed;
    private readonly byte* _scratch;
    private GCHandle _pin;

    /// <summary>Borrows it.</summary>
    /// <param name="rows">The most rows of a chunk.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="features">The number of features.</param>
    /// <param name="threads">The most threads at work.</param>
    public LinearMemory(int rows, nint classes, nint features, int threads)
    {
        // An odd number of lines of the cache, so that the same class of all rows is not in the same few.
        var lines = LinearBlocks.RoundUp(classes, LinearBlocks.Classes) * Size / Alignment;
        Stride = (lines | 1) * Alignment / Size;
        var strip = nint.Min(LinearBlocks.Strip, LinearBlocks.RoundUp(features, LinearBlocks.Depth));
        var panelRows = LinearBlocks.RoundUp(rows, LinearBlocks.TileColumns);
        var sumRows = LinearBlocks.RoundUp(rows, LinearBlocks.TileRows);
        FeaturesOfHidden = LinearBlocks.PanelColumns(features, panelRows * Size, LinearBlocks.Depth);
        FeaturesOfGradients = LinearBlocks.PanelColumns(features, sumRows * sizeof(double), LinearBlocks.TileColumns);
        nint panels = nint.Max(
            FeaturesOfHidden * panelRows * Size, FeaturesOfGradients * sumRows * sizeof(double));
        nint scratch = Tile + nint.Max(
            LinearBlocks.Depth * (sumRows + strip), LinearBlocks.Classes * (nint.Max(strip, panelRows) + panelRows));
        _scratchBytes = LinearBlocks.RoundUp(scratch * Size, Alignment);
        _taken = new int[threads];
        var logits = LinearBlocks.RoundUp(rows * Stride * Size, Alignment);
        panels = LinearBlocks.RoundUp(panels, Alignment);
        Bytes = logits + panels + (threads * _scratchBytes) + Alignment;
        _borrowed = ArrayPool<byte>.Shared.Rent(checked((int)Bytes));
        _pin = GCHandle.Alloc(_borrowed, GCHandleType.Pinned);
        var first = (byte*)LinearBlocks.RoundUp(_pin.AddrOfPinnedObject(), Alignment);
        Logits = (T*)first;
        Panels = (T*)(first + logits);
        _scratch = first + logits + panels;
    }

    private static nint Size => sizeof(T);

    /// <summary>The elements of a tile that is put down for a moment.</summary>
    public static int Tile => LinearBlocks.TileRows * LinearBlocks.TileColumns;

    /// <summary>All that is used.</summary>
    public nint Bytes { get; }

    /// <summary>The logits of a chunk, and their gradient in their place.</summary>
    public T* Logits { get; }

    /// <summary>The elements from one row of logits to the next: at least whole groups of classes.</summary>
    public nint Stride { get; }

    /// <summary>What all threads read: hidden states, packed; or sums in double that they share.</summary>
    public T* Panels { get; }

    /// <summary>The features of hidden states that are packed together for logits.</summary>
    public nint FeaturesOfHidden { get; }

    /// <summary>The features whose gradients are computed together.</summary>
    public nint FeaturesOfGradients { get; }

    /// <summary>Takes scratch memory that no other thread uses.</summary>
    public Scratch Take()
    {
        for (var i = 0; ; i = (i + 1) % _taken.Length)
        {
            if (Interlocked.CompareExchange(ref _taken[i], 1, 0) == 0)
            {
                return new(this, i);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pin.Free();
        ArrayPool<byte>.Shared.Return(_borrowed);
    }

    /// <summary>Scratch memory of a thread: a tile, and what is packed.</summary>
    public readonly ref struct Scratch(LinearMemory<T> memory, int index)
    {
        /// <summary>A tile.</summary>
        public T* Tile => (T*)(memory._scratch + (index * memory._scratchBytes));

        /// <summary>What is packed.</summary>
        public T* Panels => Tile + LinearMemory<T>.Tile;

        /// <summary>Gives it back.</summary>
        public void Dispose() => Volatile.Write(ref memory._taken[index], 0);
    }
}
