using System.Collections.Concurrent;
using System.Numerics;
using LossGen.Oracle.Memory;

namespace LossGen.Tests.EndToEnd.Harness;

/// <summary>The memory of one span parameter: guarded, movable, and able to lie over another buffer.</summary>
internal sealed unsafe class KernelBuffer(Type elementType) : IDisposable
{
    private const byte Canary = 0x5A;

    // A reservation and two forbidden pages for every span of a call took more time than the call.
    private const int LargestKept = 1 << 16;

    private static readonly ConcurrentDictionary<int, ConcurrentBag<GuardedMemory<byte>>> Kept = new();

    private readonly ElementAccess access = ElementAccess.For(elementType);
    private GuardedMemory<byte>? memory;

    public nint Address { get; private set; }

    public int Length { get; private set; }

    public int ElementSize => access.Size;

    private Span<byte> Bytes => new((void*)Address, Length * ElementSize);

    /// <summary>Puts a span of this length at an edge of the memory, or some elements away from it.</summary>
    public void Place(int length, Placement placement = Placement.AtEnd, int distance = 0)
    {
        int bytes = (length + distance) * ElementSize;
        if (memory is null || memory.Capacity < bytes)
        {
            Dispose();
            memory = Take(bytes);
        }

        Length = length;
        Address = placement == Placement.AtStart ? memory.Start + (distance * ElementSize) : memory.End - bytes;
    }

    /// <summary>Lays a span of this length over another buffer, some elements after its first.</summary>
    public void LayOver(KernelBuffer other, int distance, int length)
    {
        Length = length;
        Address = other.Address + (distance * ElementSize);
    }

    public void Write(ReadOnlySpan<double> values) => access.Write(Bytes, values);

    public void Write(ReadOnlySpan<long> values) => access.Write(Bytes, values);

    public double[] Read() => access.Read(Bytes);

    public byte[] Snapshot() => Bytes.ToArray();

    /// <summary>Fills the span with a pattern that is no result of any test.</summary>
    public void FillWithCanary() => Bytes.Fill(Canary);

    public ReadOnlySpan<T> AsReadOnly<T>()
        where T : unmanaged
        => new((void*)Address, Length);

    public Span<T> AsWritable<T>()
        where T : unmanaged
        => new((void*)Address, Length);

    public void Dispose()
    {
        if (memory?.Capacity <= LargestKept)
        {
            Kept.GetOrAdd(memory.Capacity, static _ => []).Add(memory);
        }
        else
        {
            memory?.Dispose();
        }

        memory = null;
    }

    // Of a few sizes, so that most calls find one that is left from another.
    private static GuardedMemory<byte> Take(int bytes)
    {
        if (bytes > LargestKept)
        {
            return new(bytes);
        }

        int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)int.Max(bytes, Environment.SystemPageSize));
        return Kept.TryGetValue(capacity, out ConcurrentBag<GuardedMemory<byte>>? kept)
            && kept.TryTake(out GuardedMemory<byte>? left)
            ? left
            : new(capacity);
    }
}
