using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>
/// Elements that lie one after another, those of a span or of a dense tensor: a tensor may have more of them than a
/// span counts.
/// </summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <param name="first">The first element.</param>
/// <param name="length">The number of elements.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Elements<T>(ref T first, nint length)
    where T : unmanaged
{
    private const int LongestSpan = 1 << 30;

    private readonly ref T _first = ref first;

    /// <summary>The first element.</summary>
    public ref T First => ref _first;

    /// <summary>The number of elements.</summary>
    public nint Length { get; } = length;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>An element.</summary>
    /// <param name="index">Its index, which is not checked.</param>
    internal ref T this[nint index] => ref Unsafe.Add(ref _first, index);

    /// <summary>The elements of a span.</summary>
    /// <param name="span">The span.</param>
    public static implicit operator Elements<T>(ReadOnlySpan<T> span)
        => new(ref MemoryMarshal.GetReference(span), span.Length);

    /// <summary>The elements of a span.</summary>
    /// <param name="span">The span.</param>
    public static implicit operator Elements<T>(Span<T> span)
        => new(ref MemoryMarshal.GetReference(span), span.Length);

    /// <summary>Sets every element to zero.</summary>
    public void Clear()
    {
        for (nint start = 0; start < Length; start += LongestSpan)
        {
            MemoryMarshal.CreateSpan(ref this[start], (int)nint.Min(LongestSpan, Length - start)).Clear();
        }
    }
}
