using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

public static unsafe partial class RowMath
{
    private const int CacheLine = 64;

    /// <summary>
    /// Asks for memory that will be used soon, so that it is in the second-level cache by then. Reads and writes
    /// nothing: the memory may be beyond the end of a span, or not be there at all.
    /// </summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="row">The first element of a row.</param>
    /// <param name="index">How many elements behind it the memory begins.</param>
    /// <param name="lines">How many cache lines are asked for: 1, 2 or 4.</param>
    /// <remarks>
    /// While exponentials are computed the memory is idle, and what the next pass needs is not on its way by itself:
    /// the processor follows a stream of reads, but not to the next row, which is read two passes later, and not to
    /// lines that are only written. .NET has no such instruction that takes an address but for x86; elsewhere this does
    /// nothing.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Prefetch<T>(ref T row, nint index, [ConstantExpected(Min = 1, Max = 4)] int lines)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        // An address, not a reference: nothing that the garbage collector follows may point behind a span.
        byte* first = (byte*)Unsafe.AsPointer(ref row) + (index * sizeof(T));
        Sse.Prefetch1(first);
        if (lines > 1)
        {
            Sse.Prefetch1(first + CacheLine);
        }

        if (lines > 2)
        {
            Sse.Prefetch1(first + (2 * CacheLine));
            Sse.Prefetch1(first + (3 * CacheLine));
        }
    }
}
