namespace LossGen.Oracle.Memory;

/// <summary>
/// Unmanaged memory with an inaccessible page directly before and after it: touching one element outside a span that
/// reaches the edge ends the process.
/// </summary>
internal sealed unsafe class GuardedMemory<T> : IDisposable
    where T : unmanaged
{
    private readonly nint pages;
    private readonly nint bytes;
    private readonly nint guard = Environment.SystemPageSize;

    /// <param name="capacity">The longest span that will be asked for.</param>
    public GuardedMemory(int capacity)
    {
        nint needed = (nint)capacity * sizeof(T);
        bytes = Math.Max((needed + guard - 1) / guard, 1) * guard;
        pages = PageProtection.Reserve(bytes + (2 * guard));
        PageProtection.Forbid(pages, guard);
        PageProtection.Forbid(pages + guard + bytes, guard);
    }

    /// <summary>The number of elements between the two inaccessible pages.</summary>
    public int Capacity => (int)(bytes / sizeof(T));

    /// <summary>The address of the first accessible byte.</summary>
    public nint Start => pages + guard;

    /// <summary>The address of the first byte of the inaccessible page after the memory.</summary>
    public nint End => Start + bytes;

    /// <summary>A span at one of the two edges.</summary>
    public Span<T> Take(int length, Placement placement)
        => TakeAt(placement == Placement.AtStart ? 0 : Capacity - length, length);

    /// <summary>A span anywhere.</summary>
    public Span<T> TakeAt(int offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)offset + length, Capacity, nameof(length));
        return new Span<T>((void*)(Start + ((nint)offset * sizeof(T))), length);
    }

    public void Dispose() => PageProtection.Release(pages, bytes + (2 * guard));
}
