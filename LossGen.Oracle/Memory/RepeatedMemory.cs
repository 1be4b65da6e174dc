namespace LossGen.Oracle.Memory;

/// <summary>
/// A long range of addresses in which the same few pages stand again and again: tensors of billions of elements without
/// the memory. What is written at the end stays, what is written before is overwritten. On Linux alone.
/// </summary>
internal sealed unsafe class RepeatedMemory<T> : IDisposable
    where T : unmanaged
{
    private const int Segment = 4 << 20;

    private readonly nint bytes;

    /// <param name="length">The number of elements.</param>
    public RepeatedMemory(nint length)
    {
        Length = length;
        bytes = ((length * sizeof(T)) + Segment - 1) / Segment * Segment;
        Address = RepeatedPages.Map(bytes, Segment);
    }

    /// <summary>Whether the operating system has what it takes.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    public nint Length { get; }

    public nint Address { get; }

    /// <summary>The first element.</summary>
    public T* First => (T*)Address;

    /// <summary>What all is made of.</summary>
    public Span<T> Pattern => new(First, Segment / sizeof(T));

    /// <summary>Some of the elements.</summary>
    public Span<T> Slice(nint start, int length) => new(First + start, length);

    public void Dispose() => RepeatedPages.Unmap(Address, bytes);
}
