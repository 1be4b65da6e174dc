using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>What pointwise kernels do with memory, weights and masks, at every width with the same bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class PointwiseMath
{
    /// <summary>
    /// How many elements are summed together before blocks are added in order: the same for every call, so that the
    /// order of a sum does not depend on threads.
    /// </summary>
    public const int Block = 65_536;

    /// <summary>How many losses are computed before they are added up; whole vectors of every width.</summary>
    public const int Batch = 512;

    /// <summary>How many floats or doubles hold a batch that begins at a cache line of any memory.</summary>
    public const int BatchMemory = Batch + (LineBytes / sizeof(float));

    private const int LineBytes = 64;

    /// <summary>
    /// The part of memory on the stack, <see cref="Batch"/> elements long, that begins at a cache line: no vector of it
    /// lies in two.
    /// </summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="memory"><see cref="BatchMemory"/> elements on the stack, which nothing moves.</param>
    public static unsafe Span<T> BatchIn<T>(Span<T> memory)
        where T : unmanaged
    {
        nint beyond = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(memory)) & (LineBytes - 1);
        return memory.Slice((int)(-beyond & (LineBytes - 1)) / sizeof(T), Batch);
    }
}
