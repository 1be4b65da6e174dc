using System.Runtime.Intrinsics.X86;

namespace LossGen.Numerics.V1;

/// <summary>
/// Memory that is needed later, asked for a few bytes with every step of a tile: a burst of requests would hold up the
/// tile's own loads.
/// </summary>
/// <param name="first">The first byte, which need not be there.</param>
/// <param name="step">The bytes of a step.</param>
internal unsafe struct AheadBytes(byte* first, nint step)
{
    private byte* _next = first;

    /// <summary>Asks for the next bytes.</summary>
    public void Fetch()
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(_next);
        }

        _next += step;
    }
}
