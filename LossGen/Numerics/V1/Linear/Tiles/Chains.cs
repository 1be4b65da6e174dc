using System.Runtime.CompilerServices;

namespace LossGen.Numerics.V1;

/// <summary>Products of panels that are deeper than a chain.</summary>
internal static class Chains
{
    /// <summary>Multiplies two panels, a chain at a time, each of which is added to those before.</summary>
    /// <typeparam name="T">The arithmetic.</typeparam>
    /// <typeparam name="TTile">The tile.</typeparam>
    /// <typeparam name="TSteps">How the left panel lies.</typeparam>
    /// <param name="left">The left panel.</param>
    /// <param name="right">The right panel.</param>
    /// <param name="depth">The number of terms of each sum, and how many of them are a chain.</param>
    /// <param name="tile">The first element of the result.</param>
    /// <param name="stride">The elements from one row of the result to the next.</param>
    /// <param name="adds">Whether the first chain is added to what the result holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Multiply<T, TTile, TSteps>(
        T* left, T* right, (nint All, int Chain) depth, ref T tile, nint stride, bool adds)
        where T : unmanaged
        where TTile : struct, ITile<T>
        where TSteps : IPanelSteps
    {
        for (nint k = 0; k < depth.All; k += depth.Chain)
        {
            TTile.Multiply<TSteps>(
                ref *(left + (k * TSteps.Depth)), ref *(right + (k * TTile.Columns)),
                nint.Min(depth.Chain, depth.All - k), ref tile, stride, adds || k > 0);
        }
    }
}
