using System.Buffers;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>Memory for a block of rows, borrowed from the pool.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="elements">At least so many elements.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RowMemory<T>(nint elements)
    where T : unmanaged
{
    private readonly T[] memory = ArrayPool<T>.Shared.Rent(checked((int)elements));

    /// <summary>The first element.</summary>
    public ref T First => ref MemoryMarshal.GetArrayDataReference(memory);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<T>.Shared.Return(memory);
}
