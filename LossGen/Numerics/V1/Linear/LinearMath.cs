using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LossGen.Numerics.V1;

/// <summary>What linear kernels do once a call.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LinearMath
{
    /// <summary>Copies elements to the arithmetic's type, exactly.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="destination">Where the first goes.</param>
    public static void Widen(ReadOnlySpan<Half> source, ref float destination)
        => Widening.Copy(ref MemoryMarshal.GetReference(source), ref destination, source.Length);

    /// <inheritdoc cref="Widen(ReadOnlySpan{Half}, ref float)"/>
    public static void Widen(ReadOnlySpan<BFloat16> source, ref float destination)
        => Widening.Copy(ref MemoryMarshal.GetReference(source), ref destination, source.Length);
}
